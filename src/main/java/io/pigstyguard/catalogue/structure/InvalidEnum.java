package io.pigstyguard.catalogue.structure;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.ScalarType;
import java.util.List;

/** A word that Pigsty does not know and therefore takes for another one, or for none. */
final class InvalidEnum {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-005", "invalid-enum")
          .severity(Severity.MEDIUM)
          .actions("W/W/D")
          .title("A value is silently misinterpreted")
          .requires("the value must be one of the words that Pigsty knows")
          .why(
              "Most of Pigsty's templates compare words without checking them: an unknown one has"
                  + " the effect of another, often of the less secure.")
          .remedy(
              byHand(
                  "Use one of the listed words; quote 'off', which YAML else reads "
                      + "as a boolean",
                  "which of them is meant cannot be known"))
          .docs("/docs/pgsql/param")
          .reads(
              "nginx_sslmode",
              "pgbouncer_sslmode",
              "patroni_watchdog_mode",
              "node_firewall_mode",
              "node_selinux_mode",
              "pg_dbsu_sudo",
              "node_admin_sudo",
              "kafka_security",
              "pg_pwd_enc",
              "redis_mode",
              "node_tune",
              "patroni_mode",
              "region");

  static final Rule RULE = Rule.of(SPEC, InvalidEnum::check);

  private static void check(Subject subject, Violations violations) {
    for (Host host : subject.inventory().hosts()) {
      for (String parameter : SPEC.reads()) {
        if (host.definition(parameter) == null || !isUsed(parameter, host)) {
          continue;
        }
        Param value = host.param(parameter);
        List<String> words = subject.knowledge().parameters().allowed(parameter);
        if (isOutside(value, words)) {
          violations.add(value.definedBy(), value, message(parameter, words));
        }
      }
    }
  }

  /** Whether a module of the host reads the parameter. */
  private static boolean isUsed(String parameter, Host host) {
    int prefix = parameter.indexOf('_');
    return switch (prefix < 0 ? parameter : parameter.substring(0, prefix)) {
      case "nginx" -> host.isIn("infra");
      case "pg", "pgbouncer", "patroni" -> isIn(Module.PGSQL, host);
      case "kafka" -> isIn(Module.KAFKA, host);
      case "redis" -> isIn(Module.REDIS, host);
      default -> true;
    };
  }

  private static boolean isIn(Module module, Host host) {
    return !host.param(module.identity()).isEmpty();
  }

  private static boolean isOutside(Param value, List<String> words) {
    if (value.type() == ScalarType.BOOL) {
      // An unquoted off reaches the templates as 'False'; only those of the watchdog know it.
      return !value.path().equals("patroni_watchdog_mode") || !value.isOff();
    }
    boolean off = value.path().equals("patroni_watchdog_mode") && value.word().equals("false");
    return !value.isOpaque() && !off && !words.contains(value.word());
  }

  private static String message(String parameter, List<String> words) {
    return "`" + parameter + "` must be one of '" + String.join("', '", words) + "'";
  }

  private InvalidEnum() {}
}
