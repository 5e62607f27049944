package io.pigstyguard.catalogue.hba;

import static io.pigstyguard.remedy.Remedy.replacePart;
import static io.pigstyguard.remedy.Remedy.setInItem;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.Alternatives;
import java.util.List;

/** Access rules whose method is weak. */
final class HbaMethods {
  private static final String WEAK_HASH = "md5";
  private static final String CLEARTEXT = "password";
  private static final List<String> ASSERTED = List.of("ident", "peer");

  /** A client access rule whose method is, or stands for, md5. */
  static final Rule MD5 =
      new HbaRule(
          RuleSpec.of("PIG-HBA-009", "hba-md5")
              .severity(Severity.MEDIUM)
              .actions("-/W/D")
              .title("A rule accepts md5 authentication")
              .requires("the method must not be '" + WEAK_HASH + "'")
              .why("An md5 hash that leaks can be used to log in as it is, and is quick to crack.")
              .remedy(
                  setInItem("auth", "pwd")
                      .where("addr", "local")
                      .said("Set `auth: pwd` or `auth: ssl`")
                      .and(setInItem("auth", "ssl").said(""))
                      .rest(", with `pg_pwd_enc` left at 'scram-sha-256'"))
              .page(58, 59, 60, 104, 105)
              .references("CIS PostgreSQL 17 5.4", "STIG V-261891", "CWE-916")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> entry.line().method().equals(WEAK_HASH));

  /** A client access rule that believes what a remote machine says about its users. */
  static final Rule IDENT =
      new HbaRule(
          RuleSpec.of("PIG-HBA-010", "hba-ident-over-tcp")
              .severity(Severity.MEDIUM)
              .actions("-/W/D")
              .title("The identity of the user is asserted by the remote machine")
              .requires(
                  "clients from other machines must not be identified by "
                      + Alternatives.quoted(ASSERTED))
              .why(
                  "Whoever controls the machine of the client becomes any database user that "
                      + "has the same name.")
              .remedy(
                  setInItem("auth", "ssl").rest(" or `auth: cert`, or narrow `addr` to 'local'"))
              .page(104, 105)
              .references("CIS PostgreSQL 17 5.4", "STIG V-261859")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> entry.line().isRemote() && ASSERTED.contains(entry.line().method()));

  /** A raw access line whose method sends the password as it is. */
  static final Rule PASSWORD =
      new HbaRule(
          RuleSpec.of("PIG-HBA-012", "hba-cleartext-password")
              .severity(Severity.HIGH)
              .actions("W/D/D")
              .title("The password is sent in clear text")
              .requires("the method of a raw rule must not be '" + CLEARTEXT + "'")
              .why(
                  "The server, and anyone who can read the connection, learns the password itself.")
              .remedy(replacePart("password", "scram-sha-256"))
              .page(58, 104, 105)
              .references("CIS PostgreSQL 17 5.4", "STIG V-261892", "CWE-319")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> entry.raw() && entry.line().method().equals(CLEARTEXT));

  private HbaMethods() {}
}
