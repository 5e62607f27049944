package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.pigsty.Viewpoints;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Locale;
import java.util.Map;

/** A container app whose own authentication is switched off. */
final class AppInsecureSwitch {
  /** The value of each switch that leaves authentication on. */
  private static final Map<String, Boolean> SAFE =
      Map.of("ELECTRIC_INSECURE", false, "FUNCTIONS_VERIFY_JWT", true, "FERRETDB_AUTH", true);

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-016", "app-insecure-switch")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("The authentication of an app is switched off")
          .requires("the switches of an app must leave its authentication on")
          .why("Anyone who reaches the port of the app uses it without a login.")
          .remedy(
              byHand(
                  "Flip the switch, or delete it where the default of the app is safe",
                  "what the app does without it must be tried"))
          .references("CWE-306")
          .docs("/docs/app")
          .reads("apps");

  static final Rule RULE = Rule.of(SPEC, AppInsecureSwitch::check);

  private static void check(Subject subject, Violations violations) {
    for (Host host : Viewpoints.of(subject.inventory().hosts(), "apps")) {
      Param apps = host.param("apps");
      for (Param app : apps.entries()) {
        Param conf = app.get("conf");
        for (Param setting : conf.entries()) {
          // Pigsty writes keys to the .env file in upper case.
          String name = setting.key(conf).toUpperCase(Locale.ROOT);
          Boolean safe = SAFE.get(name);
          if (safe != null && (safe ? setting.isOff() : setting.isTrue())) {
            violations.add(Scope.of("app", app.key(apps)), setting, message(name, safe));
          }
        }
      }
    }
  }

  private static String message(String name, boolean safe) {
    return "`" + name + "` must be " + safe;
  }

  private AppInsecureSwitch() {}
}
