package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Viewpoints;
import io.pigstyguard.rule.Violations;
import java.util.Locale;

/** A container app whose own authentication is switched off. */
final class AppInsecureSwitch {
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
          if (isInsecure(name, setting)) {
            violations.add(Scope.of("app", app.key(apps)), setting, message(name));
          }
        }
      }
    }
  }

  private static boolean isInsecure(String name, Param setting) {
    return switch (name) {
      case "ELECTRIC_INSECURE" -> setting.isTrue();
      case "FUNCTIONS_VERIFY_JWT", "FERRETDB_AUTH" -> setting.isOff();
      default -> false;
    };
  }

  private static String message(String name) {
    return "`%s` must be %s".formatted(name, !name.equals("ELECTRIC_INSECURE"));
  }

  private AppInsecureSwitch() {}
}
