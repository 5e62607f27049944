package io.pigstyguard.fix;

import io.pigstyguard.knowledge.PublicCredentials;
import io.pigstyguard.policy.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans the edits of a text that the remedies of its findings call for. */
final class EditPlanner {
  private final TextParts parts;
  private final SecretRenewal renewal;
  private final PlannedEdits edits;

  EditPlanner(String text, RoleDefaultText defaults, PublicCredentials known, NewSecrets secrets) {
    this.parts = TextParts.of(text, defaults);
    this.renewal = new SecretRenewal(parts.written(), known, secrets);
    this.edits = new PlannedEdits(parts.written());
  }

  /** Plans for all findings; {@link #edits} has the outcome. */
  void plan(List<Finding> findings) {
    for (Finding finding : findings) {
      String param = finding.violation().param();
      if (param != null) {
        FoundPlace place = FoundPlace.of(finding, param, parts.written());
        new FindingEditor(place, parts, renewal, edits).apply(finding.rule().remedy());
      }
    }
    renewal.renew(edits);
  }

  List<Edit> edits() {
    return edits.list();
  }

  Map<Integer, Set<String>> rulesByLine() {
    return edits.rulesByLine();
  }
}
