package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Viewpoints;
import io.pigstyguard.rule.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A container app that falls back to a secret bundled with Pigsty. */
final class AppSecretLeftDefault {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-035", "app-secret-left-default")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("An app falls back to a bundled secret")
          .requires("`apps.<app>.conf` must set every secret of the app")
          .why(
              "What the inventory leaves out keeps the value in the app's `.env` file, "
                  + "which anybody can read in Pigsty's repository.")
          .remedy(
              byHand(
                  "Add the keys that are named to `conf`, each with a random value",
                  "what else the app must be told depends on the app"))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5")
          .docs("/docs/app")
          .reads("app", "apps");

  static final Rule RULE = Rule.of(SPEC, AppSecretLeftDefault::check);

  private static void check(Subject subject, Violations violations) {
    Map<String, List<Host>> hosts = new LinkedHashMap<>();
    for (Host host : subject.inventory().hosts()) {
      Param app = host.param("app");
      if (!app.isEmpty() && !app.isOpaque()) {
        hosts.computeIfAbsent(app.text(), name -> new ArrayList<>()).add(host);
      }
    }
    hosts.forEach(
        (app, selecting) -> {
          List<String> secrets = subject.knowledge().credentials().appSecrets(app);
          if (!secrets.isEmpty()) {
            for (Host host : Viewpoints.of(selecting, "apps")) {
              check(app, secrets, host.param("apps").get(app).get("conf"), violations);
            }
          }
        });
  }

  private static void check(String app, List<String> secrets, Param conf, Violations violations) {
    if (conf.isOpaque()) {
      return;
    }
    Set<String> missing = new LinkedHashSet<>(secrets);
    for (Param setting : conf.entries()) {
      missing.remove(setting.key(conf).toUpperCase(Locale.ROOT));
    }
    if (!missing.isEmpty()) {
      String keys = String.join("`, `", missing);
      violations.add(
          Scope.of("app", app),
          conf,
          "`" + conf + "` must set `" + keys + "`",
          Sighting.of(missing.stream().map(List::of).toList()));
    }
  }

  private AppSecretLeftDefault() {}
}
