package io.pigstyguard.catalogue.integrity;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.PigstyVersion;
import io.pigstyguard.pigsty.PgParameters;
import io.pigstyguard.pigsty.PgTemplate;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** A server that does not record who connects or disconnects. */
final class ConnectionLoggingOff {
  private static final PigstyVersion FIRST_WITH_LOGINS = new PigstyVersion(4, 0, 0);
  private static final int FIRST_MAJOR_WITH_LOGINS = 18;
  private static final String LOGINS = "log_connections";
  private static final String LOGOUTS = "log_disconnections";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-004", "connection-logging-off")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Logins or logouts are not recorded")
          .requires("`pg_parameters` must turn `" + LOGINS + "` and `" + LOGOUTS + "` on")
          .why("An investigation cannot tell who was connected, from where and for how long.")
          .remedy(
              set("pg_parameters", "{ log_connections: 'on', log_disconnections: 'on' }")
                  .and(set("log_connections", "'on'").said(""))
                  .and(set("log_disconnections", "'on'").said(""))
                  .rest(", or use the crit template, which has both"))
          .page(146, 147, 148)
          .references(
              "CIS PostgreSQL 17 3.1.20",
              "CIS PostgreSQL 17 3.1.21",
              "STIG V-261956",
              "STIG V-261957",
              "NIST SP 800-53 AU-12")
          .docs("/docs/pgsql/param#pg_parameters")
          .reads("pg_parameters", "pg_conf", "pg_version");

  static final Rule RULE = Rule.of(SPEC, ConnectionLoggingOff::check);

  private static void check(Subject subject, Violations violations) {
    boolean recent = subject.inventory().version().compareTo(FIRST_WITH_LOGINS) >= 0;
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        PgTemplate template = PgTemplate.of(member);
        boolean logins = logsLogins(template, member.param("pg_version"), recent);
        judge(cluster, PgParameters.of(member, LOGINS), logins, violations);
        judge(
            cluster,
            PgParameters.of(member, LOGOUTS),
            !isKnown(template) || template.isCrit(),
            violations);
      }
    }
  }

  /** Whether a template records logins by itself; what is unknown counts as doing so. */
  private static boolean logsLogins(PgTemplate template, Param version, boolean recent) {
    if (!isKnown(template) || template.isCrit() || version.isOpaque()) {
      return true;
    }
    Double major = version.number();
    boolean general = Set.of("oltp.yml", "olap.yml").contains(template.name());
    return recent && general && major != null && major >= FIRST_MAJOR_WITH_LOGINS;
  }

  private static boolean isKnown(PgTemplate template) {
    return !template.conf().isOpaque() && template.isBundled();
  }

  private static void judge(
      Cluster cluster, Param override, boolean otherwise, Violations violations) {
    Param all = override.host().param("pg_parameters");
    if (override.exists()) {
      if (PgParameters.isOff(override) || override.isEmpty()) {
        violations.add(cluster.scope(), override, message(override));
      }
    } else if (!otherwise && !all.isOpaque()) {
      violations.add(cluster.scope(), all);
    }
  }

  private static String message(Param override) {
    return "`" + override.name() + "` must be 'on'";
  }

  private ConnectionLoggingOff() {}
}
