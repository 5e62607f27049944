package io.pigstyguard.wording;

import io.pigstyguard.inventory.PigstyVersion;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Violation;
import java.util.List;
import java.util.Map;

/** Findings, objects and inspections made by hand. */
public final class Samples {
  public static final RuleSpec TRUST =
      rule(
          "PIG-HBA-901",
          "hba-trust-remote",
          Severity.CRITICAL,
          "`auth` must not be 'trust' for remote clients");
  public static final RuleSpec ADMIN =
      rule(
          "PIG-PWD-902",
          "pg-admin-password",
          Severity.CRITICAL,
          "`pg_admin_password` must not be a publicly known value");
  public static final RuleSpec LISTEN =
      rule("PIG-NET-901", "pg-listen-any", Severity.MEDIUM, "`pg_listen` must not be '0.0.0.0'");

  private Samples() {}

  public static RuleSpec rule(String id, String name, Severity severity, String requirement) {
    return RuleSpec.of(id, name)
        .severity(severity)
        .actions("W/D/D")
        .title("A fault")
        .requires(requirement)
        .why("It does harm.")
        .remedy(Remedy.byHand("Type something else", "the rule is a sample"))
        .reads("pg_listen");
  }

  public static Finding finding(
      RuleSpec rule, Action action, Scope scope, Integer line, Integer column) {
    return finding(rule, action, scope, line, column, rule.requirement());
  }

  public static Finding finding(
      RuleSpec rule, Action action, Scope scope, Integer line, Integer column, String message) {
    String param = line == null ? null : rule.reads().get(0);
    return new Finding(rule, action, new Violation(scope, param, line, column, message));
  }

  public static StoredObject object(StoredObject.Kind kind, String namespace, String name) {
    return new StoredObject(kind, namespace, name, Map.of(), Map.of(), List.of(), null);
  }

  public static DocumentInspection document(String key, List<Finding> findings) {
    return new DocumentInspection(
        key, findings.stream().sorted(Finding.ORDER).toList(), PigstyVersion.CURRENT, true);
  }

  public static Inspection inspection(StoredObject object, Finding... findings) {
    return new Inspection(
        object, List.of(document("pigsty.yml", List.of(findings))), List.of(), false);
  }
}
