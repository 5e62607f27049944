package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.byHand;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A listening address that stays a placeholder because Pigsty has nothing to put there. */
final class PgListenUnresolved {
  private static final String VIP = "${vip}";
  private static final String VIP_DEMAND =
      "`pg_listen` must not hold '" + VIP + "' without a VIP in `pg_vip_address`";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-002", "pg-listen-unresolved")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("A listening address is never filled in")
          .requires("every placeholder in `pg_listen` must be one that Pigsty can fill in")
          .why("The text reaches PostgreSQL as it is, which then does not start.")
          .remedy(
              byHand(
                  "Remove the placeholder; for `${vip}`, set `pg_vip_enabled: true` "
                      + "and `pg_vip_address` to an address with its prefix, such as "
                      + "10.1.1.9/24",
                  "whether the cluster is to have a VIP is for you to decide"))
          .page(97)
          .references("CIS PostgreSQL 17 5.2")
          .docs("/docs/pgsql/param#pg_listen")
          .reads("pg_listen", "pg_vip_enabled", "pg_vip_address");

  static final Rule RULE = Rule.of(SPEC, PgListenUnresolved::check);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*(?:\\}|$)");

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        Param listen = member.param("pg_listen");
        Matcher placeholder = PLACEHOLDER.matcher(listen.isOpaque() ? "" : listen.text());
        while (placeholder.find()) {
          if (placeholder.group().endsWith("}") && !isFilledIn(placeholder.group(), member)) {
            violations.add(cluster.scope(), listen, message(placeholder.group()));
          }
        }
      }
    }
  }

  private static boolean isFilledIn(String placeholder, Host member) {
    return switch (placeholder) {
      case "${ip}", "${lo}" -> true;
      case VIP -> hasVip(member);
      default -> false;
    };
  }

  /** What cannot be read is taken for a VIP. */
  private static boolean hasVip(Host member) {
    Param address = member.param("pg_vip_address");
    boolean usable =
        address.isOpaque()
            || (address.text().contains("/") && !address.text().startsWith("127.0.0"));
    return usable && !member.param("pg_vip_enabled").isNotTrue();
  }

  private static String message(String placeholder) {
    return placeholder.equals(VIP) ? VIP_DEMAND : SPEC.requirement();
  }

  private PgListenUnresolved() {}
}
