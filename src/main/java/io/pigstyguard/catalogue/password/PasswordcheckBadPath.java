package io.pigstyguard.catalogue.password;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.rule.PreloadedLibraries;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A library path that PostgreSQL cannot resolve. */
final class PasswordcheckBadPath implements Rule {
  private static final String WRONG = "$lib/";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-013", "passwordcheck-bad-path")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("A library path begins with '$lib' instead of '$libdir'")
          .requires("libraries must not begin with '" + WRONG + "'")
          .why(
              "PostgreSQL expands '$libdir' only, so the server does not find the library "
                  + "and does not start.")
          .fix("Write '$libdir/' in place of '$lib/'.")
          .page(63)
          .references("NIST SP 800-53 CM-6")
          .docs("/docs/pgsql/param#pg_libs")
          .reads("pg_libs", "pg_parameters");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        PreloadedLibraries libraries = PreloadedLibraries.of(member);
        if (libraries.paths().stream().anyMatch(path -> path.startsWith(WRONG))) {
          violations.add(cluster.scope(), libraries.source());
        }
      }
    }
  }
}
