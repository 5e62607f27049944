package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.PgDatabase;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A database, of several in its cluster, to which every role may connect. */
final class DatabaseOpenConnect {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-012", "database-open-connect")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Any role may connect to a database")
          .requires("`revokeconn` must be true for each database of a cluster with several")
          .why("The user of one application can look into the databases of the others.")
          .remedy(
              set("revokeconn", "true")
                  .rest(" for the database; its owner and the admin keep the right to connect"))
          .references("pgdsat 5.10", "NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/config/db")
          .reads("pg_databases");

  static final Rule RULE = Rule.of(SPEC, DatabaseOpenConnect::check);

  private static void check(Subject subject, Violations violations) {
    Map<String, Set<String>> names = new HashMap<>();
    for (PgDatabase database : PgDatabase.of(subject)) {
      names
          .computeIfAbsent(database.cluster().name(), cluster -> new HashSet<>())
          .add(database.name());
    }
    for (PgDatabase database : PgDatabase.of(subject)) {
      boolean alone = names.getOrDefault(database.cluster().name(), Set.of()).size() < 2;
      if (!alone && database.isOpenToAll()) {
        violations.add(database.scope(), database.get("revokeconn"));
      }
    }
  }

  private DatabaseOpenConnect() {}
}
