package io.pigstyguard.catalogue.password;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.replacePart;

import io.pigstyguard.rule.PreloadedLibraries;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A library path that PostgreSQL cannot resolve. */
final class PasswordcheckBadPath {
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
          .remedy(replacePart("$lib/", "$libdir/"))
          .page(63)
          .references("NIST SP 800-53 CM-6")
          .docs("/docs/pgsql/param#pg_libs")
          .reads("pg_libs", "pg_parameters");

  static final Rule RULE = MemberRule.pgsql(SPEC, member -> PreloadedLibraries.of(member).source(), (source, member) -> PreloadedLibraries.of(member).paths().stream().anyMatch(path -> path.startsWith(WRONG)));

  private PasswordcheckBadPath() {}
}
