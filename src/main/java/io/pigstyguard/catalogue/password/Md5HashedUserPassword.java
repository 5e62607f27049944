package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.PgUser;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialState;
import io.pigstyguard.shape.UserRule;

/** A database user whose password is given as an md5 hash. */
final class Md5HashedUserPassword {
  private static final String DEMAND = "must not be an md5 hash";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-011", "md5-hashed-user-password")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("A database user is stored with an md5 hash")
          .requires("`pg_users[].password` " + DEMAND)
          .why(
              "An md5 hash is all that a client needs to log in, and it forces `md5` "
                  + "authentication upon the user.")
          .remedy(
              byHand(
                  "Replace the hash by the password itself or by a SCRAM verifier of it",
                  "a password cannot be computed from its hash"))
          .page(58, 59, 60)
          .references("STIG V-261891", "CWE-916")
          .docs("/docs/pgsql/config/user")
          .reads("pg_users", "pg_default_roles");

  static final Rule RULE = UserRule.written(SPEC, Md5HashedUserPassword::check);

  private static void check(PgUser user, Subject subject, Violations violations) {
    Param password = user.get("password");
    if (CredentialState.isMd5Hash(password.text())) {
      violations.add(user.scope(), password, "`" + password + "` " + DEMAND);
    }
  }

  private Md5HashedUserPassword() {}
}
