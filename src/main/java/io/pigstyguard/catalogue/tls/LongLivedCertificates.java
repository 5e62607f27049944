package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Certificates issued for longer than the policy allows. */
final class LongLivedCertificates {
  private static final Pattern PART = Pattern.compile("(\\d{1,9})[\\s\\v]*([ywdhms])");
  private static final Pattern WHOLE =
      Pattern.compile("(?:\\d{1,9}[\\s\\v]*[ywdhms][\\s\\v]*){1,6}");
  private static final Map<String, Double> DAYS =
      Map.of("y", 365.0, "w", 7.0, "d", 1.0, "h", 1.0 / 24, "m", 1.0 / 1440, "s", 1.0 / 86_400);
  private static final String DEMAND = "`cert_validity` must not exceed ";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-012", "long-lived-certificates")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Certificates live for decades")
          .requires(DEMAND + "the lifetime that the policy allows")
          .why("A private key that leaks once stays usable until its certificate expires.")
          .remedy(
              set("cert_validity", "1825d")
                  .said("Set `cert_validity` to, for example, '1825d'")
                  .rest(", and renew certificates in time"))
          .page(30)
          .references("CWE-324")
          .docs("/docs/infra/param#cert_validity")
          .reads("cert_validity");

  static final Rule RULE = Rule.of(SPEC, LongLivedCertificates::check);

  private static void check(Subject subject, Violations violations) {
    int most = subject.thresholds().certificateDays();
    Map<String, Double> known = new HashMap<>();
    for (Host host : certified(subject.inventory())) {
      Param validity = host.param("cert_validity");
      if (known.computeIfAbsent(validity.word(), LongLivedCertificates::days) > most) {
        violations.add(validity.definedBy(), validity, DEMAND + most + " days");
      }
    }
  }

  /** Hosts with a role that issues certificates; those of NODE and Redis do not. */
  private static Set<Host> certified(Inventory inventory) {
    Set<Host> hosts = new LinkedHashSet<>(inventory.hostsOf("infra"));
    hosts.addAll(inventory.hostsOf("etcd"));
    Arrays.stream(Module.values())
        .filter(module -> module != Module.REDIS)
        .map(inventory::clusters)
        .flatMap(List::stream)
        .forEach(cluster -> hosts.addAll(cluster.members()));
    return hosts;
  }

  /** A duration such as {@code 20y} or {@code 52w1d}; 0 for anything else. */
  private static double days(String duration) {
    double days = 0;
    if (WHOLE.matcher(duration).matches()) {
      Matcher part = PART.matcher(duration);
      while (part.find()) {
        days += Long.parseLong(part.group(1)) * DAYS.getOrDefault(part.group(2), 0.0);
      }
    }
    return days;
  }

  private LongLivedCertificates() {}
}
