package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.prepend;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.PreloadedLibraries;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.List;

/** A cluster that accepts any password for its users. */
final class PasswordcheckMissing {
  private static final String DEMAND = "must contain 'passwordcheck' or 'credcheck'";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-012", "passwordcheck-missing")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("No library checks the strength of passwords")
          .requires("`pg_libs` " + DEMAND)
          .why(
              "PostgreSQL itself accepts any password, so users are free to choose weak " + "ones.")
          .remedy(
              prepend("pg_libs", "$libdir/passwordcheck")
                  .rest(", in the same place where the list is set now"))
          .page(62, 63)
          .references("CIS PostgreSQL 17 5.6", "NIST SP 800-53 IA-5(1)", "CWE-521")
          .docs("/docs/pgsql/param#pg_libs")
          .reads("pg_libs", "pg_parameters");

  static final Rule RULE = Rule.of(SPEC, PasswordcheckMissing::check);

  private static final List<String> CHECKERS =
      List.of("passwordcheck", "passwordcheck_cracklib", "credcheck");

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        PreloadedLibraries libraries = PreloadedLibraries.of(member);
        if (!libraries.isUnknown() && CHECKERS.stream().noneMatch(libraries::contains)) {
          Param source = libraries.source();
          violations.add(cluster.scope(), source, "`" + source + "` " + DEMAND);
        }
      }
    }
  }

  private PasswordcheckMissing() {}
}
