package io.pigstyguard.catalogue.hba;

import static io.pigstyguard.remedy.Remedy.setInItem;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** Access rules that let clients in without any credential. */
final class HbaTrust {
  private static final String DEMAND = "must not be let in by '" + HbaLine.TRUST + "'";

  /** A client access rule that lets remote clients in without any credential. */
  static final Rule REMOTE =
      new HbaRule(
          RuleSpec.of("PIG-HBA-001", "hba-trust-remote")
              .severity(Severity.CRITICAL)
              .actions("W/D/D")
              .title("Remote clients are trusted without a password")
              .requires("clients from other machines " + DEMAND)
              .why("Anyone who can reach the port becomes the database user of their choice.")
              .remedy(setInItem("auth", "ssl").rest(" or `auth: cert`, or delete the rule"))
              .page(104, 105)
              .references("CIS PostgreSQL 17 5.4", "STIG V-261859", "NIST SP 800-53 AC-3")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> entry.line().isTrusted() && entry.line().isRemote());

  /** A client access rule that lets any process of the machine in without a credential. */
  static final Rule LOCAL =
      new HbaRule(
          RuleSpec.of("PIG-HBA-002", "hba-trust-local")
              .severity(Severity.HIGH)
              .actions("-/W/D")
              .title("Local clients are trusted without a password")
              .requires("clients of the same machine " + DEMAND)
              .why("Any process on the machine, whoever runs it, becomes any database user.")
              .remedy(
                  setInItem("auth", "ident")
                      .where("addr", "local")
                      .said("Set `auth: ident` for `addr: local`")
                      .and(setInItem("auth", "pwd").said(", or `auth: pwd` for `addr: localhost`")))
              .page(104, 105)
              .references("CIS PostgreSQL 17 5.3", "STIG V-261859", "NIST SP 800-53 AC-3")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> entry.line().isTrusted() && !entry.line().isRemote());

  private HbaTrust() {}
}
