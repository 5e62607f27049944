package io.pigstyguard.catalogue.hba;

import static io.pigstyguard.remedy.Remedy.byHand;
import static io.pigstyguard.remedy.Remedy.setInItem;
import static io.pigstyguard.remedy.Remedy.writeOut;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import java.util.Set;

/** Access rules that are open to too wide a network, or to one that can be listened to. */
final class HbaNetworks {
  /** A client access rule that admits logins from every address over unencrypted connections. */
  static final Rule WORLD_PLAINTEXT =
      new HbaRule(
          RuleSpec.of("PIG-HBA-003", "hba-world-plaintext")
              .severity(Severity.CRITICAL)
              .actions("W/D/D")
              .title("Logins from any address without TLS")
              .requires("clients from any address must not log in without TLS")
              .why(
                  "Passwords and data of clients anywhere on the Internet can be read and "
                      + "altered on their way.")
              .remedy(
                  setInItem("auth", "ssl")
                      .said("Set `auth: ssl` or `auth: cert`")
                      .and(
                          setInItem("addr", "intra")
                              .said(", and narrow `addr` to the networks that need access")))
              .page(104, 105)
              .references("CIS PostgreSQL 17 5.4", "pgdsat 5.8", "pgdsat 5.9", "CWE-319")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> isWorldPlaintext(entry.line()));

  /** A client access rule for which a password is enough at every address, over TLS. */
  static final Rule WORLD_PASSWORD =
      new HbaRule(
          RuleSpec.of("PIG-HBA-004", "hba-world-password")
              .severity(Severity.MEDIUM)
              .actions("-/W/D")
              .title("Password logins accepted from any address")
              .requires("clients from any address must not log in with a password alone")
              .why("Every address on the Internet may guess passwords.")
              .remedy(
                  writeOut("pg_default_hba_rules")
                      .said("")
                      .and(setInItem("auth", "cert").said("Set `auth: cert`").whereWritten())
                      .rest(
                          ", or narrow `addr` to the networks that need access; for the role "
                              + "default, define `pg_default_hba_rules` yourself"))
              .page(104, 105)
              .references("CIS PostgreSQL 17 5.4", "pgdsat 5.9")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> isWorldPassword(entry.line()));

  /** A client access rule for a literal network that has public addresses. */
  static final Rule PUBLIC =
      new HbaRule(
          RuleSpec.of("PIG-HBA-005", "hba-public-cidr")
              .severity(Severity.MEDIUM)
              .actions("W/W/D")
              .title("A public network may log in")
              .requires("`addr` must not be a public network")
              .why("Machines outside of the organisation may try to log in.")
              .remedy(
                  byHand(
                      "Set `addr` to private networks and let other clients come through "
                          + "a VPN",
                      "which networks your clients are in is not written"))
              .page(104, 105)
              .references("CIS PostgreSQL 17 5.4", "pgdsat 5.9")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> entry.line().address() == HbaAddress.PUBLIC && !entry.line().isRejected());

  /** A client access rule that takes passwords from a network over unencrypted connections. */
  static final Rule NETWORK_PLAINTEXT =
      new HbaRule(
          RuleSpec.of("PIG-HBA-006", "hba-network-plaintext")
              .severity(Severity.LOW)
              .actions("-/-/D")
              .title("Network logins are not encrypted")
              .requires("clients from the network must not log in with a password without TLS")
              .why(
                  "Whoever can listen to the network sees queries and results, and can take "
                      + "over sessions.")
              .remedy(
                  writeOut("")
                      .said("")
                      .and(setInItem("auth", "ssl").said("Set `auth: ssl`").whereWritten())
                      .rest("; for the role default, define the list yourself with `auth: ssl`"))
              .page(104, 105)
              .references("pgdsat 5.8", "STIG V-261892", "CWE-319")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> isNetworkPlaintext(entry.line()));

  private HbaNetworks() {}

  /** Trusted clients are HBA-001's; a certificate is only ever asked for over TLS. */
  private static boolean isWorldPlaintext(HbaLine line) {
    return line.isWorld()
        && !line.isEncrypted()
        && !Set.of(HbaLine.TRUST, "reject", "cert").contains(line.method());
  }

  private static boolean isWorldPassword(HbaLine line) {
    return line.isWorld() && line.isEncrypted() && line.asksPassword() && !line.asksCertificate();
  }

  private static boolean isNetworkPlaintext(HbaLine line) {
    return line.isRemote() && !line.isWorld() && line.asksPassword() && !line.isEncrypted();
  }
}
