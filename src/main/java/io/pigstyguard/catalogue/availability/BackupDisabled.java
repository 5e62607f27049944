package io.pigstyguard.catalogue.availability;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.remove;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A cluster without backups. */
final class BackupDisabled {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-013", "backup-disabled")
          .severity(Severity.HIGH)
          .actions("-/W/D")
          .title("No backups and no point-in-time recovery")
          .requires("`pgbackrest_enabled` must be true")
          .why("Replicas repeat a mistaken DROP or UPDATE at once; only backups undo it.")
          .remedy(remove("pgbackrest_enabled").rest(", or set it to true"))
          .page(163)
          .references("CIS PostgreSQL 17 8.2", "NIST SP 800-53 CP-9")
          .docs("/docs/pgsql/backup")
          .reads("pgbackrest_enabled");

  static final Rule RULE = MemberRule.pgsql(SPEC, "pgbackrest_enabled", (enabled, member) -> enabled.isNotTrue());

  private BackupDisabled() {}
}
