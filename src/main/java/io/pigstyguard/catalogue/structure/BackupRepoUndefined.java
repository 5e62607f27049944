package io.pigstyguard.catalogue.structure;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.BackupRepo;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A backup method without a repository of that name. */
final class BackupRepoUndefined {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-006", "backup-repo-undefined")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The selected backup repository does not exist")
          .requires("`pgbackrest_method` must be a key of `pgbackrest_repo`")
          .why(
              "The configuration of pgBackRest cannot be rendered, so the cluster has no backups. A"
                  + " cluster's `pgbackrest_repo` replaces the global one as a whole.")
          .remedy(
              byHand(
                  "Define the repository where `pgbackrest_repo` is effective, or "
                      + "select another one",
                  "which repository is meant cannot be known"))
          .docs("/docs/pgsql/backup")
          .reads("pgbackrest_method", "pgbackrest_repo", "pgbackrest_enabled");

  static final Rule RULE = MemberRule.pgsql(SPEC, "pgbackrest_method", (method, member) -> BackupRepo.isEnabled(member) && isUndefined(method, member.param("pgbackrest_repo")));

  private static boolean isUndefined(Param method, Param repos) {
    Param selected = repos.get(method.text());
    boolean opaque = method.isOpaque() || repos.isOpaque() || selected.isOpaque();
    return !opaque && !selected.isMapping();
  }

  private BackupRepoUndefined() {}
}
