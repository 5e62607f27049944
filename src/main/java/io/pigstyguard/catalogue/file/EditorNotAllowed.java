package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.CleanupAccounts;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject.Editor;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** A change by somebody who is not a Pigsty configuration editor. */
final class EditorNotAllowed {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-005", "editor-not-allowed")
          .severity(Severity.HIGH)
          .actions("-/D/D")
          .title("The caller is not a Pigsty configuration editor")
          .requires("the editor must be one of the users or groups that the policy allows")
          .why(
              "The inventory decides about every database, so it is for DBAs and "
                  + "infrastructure administrators alone.")
          .remedy(
              byHand(
                  "Let an allowed user or group make the change, or add the editor "
                      + "to those that the policy allows",
                  "who may edit is for the organisation to decide"))
          .page(26)
          .references("NIST SP 800-53 AC-3", "NIST SP 800-53 CM-5")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .guardsRemoval()
          .reads();

  static final Rule RULE = Rule.of(SPEC, EditorNotAllowed::check);

  private static void check(Subject subject, Violations violations) {
    Editor editor = subject.object().editor();
    Set<String> users = subject.thresholds().editorUsers();
    Set<String> groups = subject.thresholds().editorGroups();
    boolean restricted = !users.isEmpty() || !groups.isEmpty();
    if (restricted
        && editor != null
        && !CleanupAccounts.include(editor.username())
        && !users.contains(editor.username())
        && editor.groups().stream().noneMatch(groups::contains)) {
      violations.add(Scope.OBJECT, SPEC.requirement());
    }
  }

  private EditorNotAllowed() {}
}
