package io.pigstyguard.policy;

import io.pigstyguard.inventory.Budget;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.inventory.InventoryResult;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Knowledge;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.Oddity;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.ReadResult;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Judges objects: every rule over every document. Thread-safe. */
public final class Inspector {
  private final List<Rule> rules;
  private final Knowledge knowledge;
  private final Policy policy;
  private final boolean withOff;
  private final Clock clock;
  private final YamlReader yaml = new YamlReader(YamlLimits.DEFAULT);
  private final InventoryReader inventories;

  /**
   * @param withOff whether rules that are off in the policy are evaluated all the same
   */
  public Inspector(
      List<Rule> rules, Knowledge knowledge, Policy policy, boolean withOff, Clock clock) {
    this.rules = List.copyOf(rules);
    this.knowledge = knowledge;
    this.policy = policy;
    this.withOff = withOff;
    this.clock = clock;
    this.inventories = new InventoryReader(knowledge.parameters());
  }

  /** Judges an object, or a bare file, without a time limit. */
  public Inspection inspect(StoredObject object, List<Document> documents) {
    return inspect(object, documents, () -> false);
  }

  /**
   * Judges an object. An object without inventories is judged by what holds for any object.
   *
   * @param expired whether the time is over
   */
  public Inspection inspect(
      StoredObject object, List<Document> documents, BooleanSupplier expired) {
    Subject.Context context = context(object);
    Run run = new Run(expired);
    List<DocumentInspection> results = new ArrayList<>();
    for (Document document : documents) {
      results.add(run.judge(document.key(), subject(object, document, context, expired)));
    }
    if (documents.isEmpty()) {
      Subject nothing = new Subject(object, Inventory.EMPTY, null, List.of(), context);
      results.add(run.judge("", nothing));
    }
    return new Inspection(object, results, List.copyOf(run.failed), run.timedOut);
  }

  /** Judges an object whose document cannot be read as text at all. */
  public Inspection unreadable(StoredObject object, String key, Problem problem) {
    Run run = new Run(() -> false);
    Subject subject = new Subject(object, Inventory.EMPTY, problem, List.of(), context(object));
    List<DocumentInspection> results = List.of(run.judge(key, subject));
    return new Inspection(object, results, List.copyOf(run.failed), run.timedOut);
  }

  private Subject.Context context(StoredObject object) {
    Predicate<String> annotated = CriticalAnnotation.of(object);
    return new Subject.Context(
        knowledge,
        policy.thresholds(),
        cluster -> policy.isCritical(cluster) || annotated.test(cluster),
        clock.instant());
  }

  private Subject subject(
      StoredObject object, Document document, Subject.Context context, BooleanSupplier expired) {
    if (document.problem() != null) {
      return new Subject(object, Inventory.EMPTY, document.problem(), List.of(), context);
    }
    ReadResult text = yaml.read(document.text());
    InventoryResult result = inventories.read(text, new Budget(expired));
    List<Oddity> oddities = text.match(ReadResult.Document::oddities, problem -> List.of());
    return new Subject(object, result.inventory(), result.problem(), oddities, context);
  }

  /** One inspection under way. */
  private final class Run {
    private final BooleanSupplier expired;
    private final Set<String> failed = new TreeSet<>();
    private final Set<String> reportedForObject = new HashSet<>();
    private boolean timedOut;

    Run(BooleanSupplier expired) {
      this.expired = expired;
    }

    DocumentInspection judge(String key, Subject subject) {
      List<Finding> findings = new ArrayList<>();
      for (Rule rule : rules) {
        if (timedOut || expired.getAsBoolean()) {
          timedOut = true;
          break;
        }
        if (withOff || policy.action(rule.spec(), true) != Action.OFF) {
          judge(rule, subject, findings);
        }
      }
      findings.sort(Finding.ORDER);
      return new DocumentInspection(
          key,
          findings,
          subject.inventory().version(),
          subject.inventory().isVersionKnown(),
          subject.problem() == null);
    }

    private void judge(Rule rule, Subject subject, List<Finding> findings) {
      Violations violations = new Violations(rule.spec());
      try {
        rule.check(subject, violations);
      } catch (RuntimeException | StackOverflowError e) {
        failed.add(rule.spec().id());
        return;
      }
      for (Violation violation : violations.list()) {
        Action action = policy.action(rule.spec(), isCritical(violation.scope(), subject));
        boolean repeated = rule.spec().oncePerObject() && !reportedForObject.add(rule.spec().id());
        if (!repeated && (withOff || action != Action.OFF)) {
          findings.add(new Finding(rule.spec(), action, violation));
        }
      }
    }

    private static boolean isCritical(Scope scope, Subject subject) {
      return scope.isA("cluster") && subject.isCritical(scope.name());
    }
  }
}
