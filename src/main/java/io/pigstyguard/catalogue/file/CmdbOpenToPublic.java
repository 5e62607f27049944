package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.PgDatabase;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** The CMDB database, open to every role. */
final class CmdbOpenToPublic {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-011", "cmdb-open-to-public")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Every role may connect to the CMDB")
          .requires("`revokeconn` must be true for the database with the CMDB")
          .why("The CMDB may hold a copy of the inventory, with every credential in it.")
          .remedy(
              set("revokeconn", "true")
                  .rest(
                      " in the entry of `pg_databases`, and grant CONNECT to those who "
                          + "need it"))
          .page(24)
          .references("NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/config/db")
          .reads("pg_databases");

  static final Rule RULE = Rule.of(SPEC, CmdbOpenToPublic::check);

  private static void check(Subject subject, Violations violations) {
    for (PgDatabase database : PgDatabase.of(subject)) {
      if (database.isOpenToAll() && database.get("baseline").text().endsWith("cmdb.sql")) {
        violations.add(database.scope(), database.get("revokeconn"));
      }
    }
  }

  private CmdbOpenToPublic() {}
}
