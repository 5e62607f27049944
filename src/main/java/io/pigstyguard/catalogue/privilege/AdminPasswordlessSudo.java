package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.Alternatives;
import io.pigstyguard.shape.HostRule;
import java.util.List;

/** An admin user of a node who becomes root without a password. */
final class AdminPasswordlessSudo {
  private static final List<String> WITH_PASSWORD = List.of("all", "limit");

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-002", "admin-passwordless-sudo")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("The admin user has passwordless root")
          .requires("`node_admin_sudo` must be " + Alternatives.quoted(WITH_PASSWORD))
          .why("A stolen SSH key of the admin user is root on every node.")
          .remedy(
              set("node_admin_sudo", "all")
                  .rest("; 'limit' still lets the user read any file and control any service"))
          .references("NIST SP 800-53 AC-6")
          .docs("/docs/node/param#node_admin_sudo")
          .reads("node_admin_sudo", "node_admin_enabled");

  static final Rule RULE =
      HostRule.all(SPEC, "node_admin_sudo", AdminPasswordlessSudo::isWithoutPassword);

  /** Role node writes NOPASSWD for any word that it does not know. */
  private static boolean isWithoutPassword(Param sudo, Host host) {
    boolean judged = sudo.exists() && !sudo.isOpaque() && host.param("node_admin_enabled").isTrue();
    return judged && !WITH_PASSWORD.contains(sudo.text());
  }

  private AdminPasswordlessSudo() {}
}
