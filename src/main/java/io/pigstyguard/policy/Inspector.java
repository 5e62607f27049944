package io.pigstyguard.policy;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.budget.BudgetExceededException;
import io.pigstyguard.budget.MemoryPool;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.inventory.InventoryResult;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.TooManyViolationsException;
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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Judges objects: every rule over every document. Thread-safe. */
public final class Inspector {
  /** Most inventories of one object that are judged. Pigsty's own samples are no more than 60. */
  public static final int MOST_DOCUMENTS = 1000;

  /** Most findings in one object, in which a reader has long been lost. */
  public static final int MOST_FINDINGS = 20_000;

  private final List<Rule> rules;
  private final Knowledge knowledge;
  private final Policy policy;
  private final boolean withOff;
  private final Clock clock;
  private final MemoryPool memory;
  private final YamlReader yaml = new YamlReader(YamlLimits.DEFAULT);
  private final InventoryReader inventories;

  /**
   * An inspector that shares its memory with no other.
   *
   * @param withOff whether rules that are off in the policy are evaluated all the same
   */
  public Inspector(
      List<Rule> rules, Knowledge knowledge, Policy policy, boolean withOff, Clock clock) {
    this(rules, knowledge, policy, withOff, clock, MemoryPool.unlimited());
  }

  private Inspector(
      List<Rule> rules,
      Knowledge knowledge,
      Policy policy,
      boolean withOff,
      Clock clock,
      MemoryPool memory) {
    this.rules = List.copyOf(rules);
    this.knowledge = knowledge;
    this.policy = policy;
    this.withOff = withOff;
    this.clock = clock;
    this.memory = memory;
    this.inventories = new InventoryReader(knowledge.parameters());
  }

  /** The same, of which all inspections with a time together hold no more than is in a pool. */
  public Inspector sharing(MemoryPool pool) {
    return new Inspector(rules, knowledge, policy, withOff, clock, pool);
  }

  /** Judges an object, or a bare file, without a time limit. */
  public Inspection inspect(StoredObject object, List<Document> documents) {
    return inspect(object, documents, Budget.withoutTime());
  }

  /**
   * Judges an object until a time.
   *
   * @param expired whether the time is over
   */
  public Inspection inspect(
      StoredObject object, List<Document> documents, BooleanSupplier expired) {
    Budget budget = new Budget(expired, memory);
    try {
      return inspect(object, documents, budget);
    } finally {
      budget.end();
    }
  }

  /**
   * Judges an object. An object without inventories is judged by what holds for any object.
   *
   * <p>It is cut short after {@value #MOST_DOCUMENTS} documents or {@value #MOST_FINDINGS}
   * findings.
   *
   * @param budget at whose end the inspection ends
   */
  public Inspection inspect(StoredObject object, List<Document> documents, Budget budget) {
    Run run = new Run(object, budget);
    if (documents.isEmpty()) {
      run.judgeWithoutInventory("", null);
    }
    for (Document document : documents) {
      if (run.end == Inspection.End.DONE) {
        run.judge(document);
      }
    }
    return run.inspection();
  }

  /** Judges an object whose document cannot be read as text at all. */
  public Inspection unreadable(StoredObject object, String key, Problem problem) {
    Run run = new Run(object, Budget.unlimited());
    run.judgeWithoutInventory(key, problem);
    return run.inspection();
  }

  private Subject.Context context(StoredObject object, Budget budget) {
    Predicate<String> annotated = CriticalAnnotation.of(object, budget);
    return new Subject.Context(
        knowledge,
        policy.thresholds(),
        cluster -> policy.isCritical(cluster) || annotated.test(cluster),
        clock.instant(),
        budget);
  }

  /** One inspection under way. */
  private final class Run {
    private final StoredObject object;
    private final Budget budget;
    private final Subject.Context context;
    private final List<DocumentInspection> results = new ArrayList<>();
    private final Set<String> failed = new TreeSet<>();
    private final Set<String> reportedForObject = new HashSet<>();
    private int documents;
    private int found;
    private Inspection.End end = Inspection.End.DONE;

    Run(StoredObject object, Budget budget) {
      this.object = object;
      this.budget = budget;
      this.context = context(object, budget);
    }

    Inspection inspection() {
      List<DocumentInspection> told =
          end == Inspection.End.DONE ? results : PartialVerdict.of(results);
      return new Inspection(object, told, List.copyOf(failed), end);
    }

    void judge(Document document) {
      if (++documents > MOST_DOCUMENTS) {
        end = Inspection.End.INVENTORIES;
        return;
      }
      if (document.problem() != null) {
        judgeWithoutInventory(document.key(), document.problem());
        return;
      }
      budget.begin(document.text().length());
      Subject subject;
      try {
        ReadResult text = yaml.read(document.text(), budget);
        InventoryResult result = inventories.read(text, budget);
        List<Oddity> oddities = text.match(ReadResult.Document::oddities, problem -> List.of());
        subject = new Subject(object, result.inventory(), result.problem(), oddities, context);
      } catch (BudgetExceededException e) {
        end = spent();
        return;
      }
      judge(document.key(), subject);
    }

    private Inspection.End spent() {
      Budget.Reason reason = Objects.requireNonNullElse(budget.reason(), Budget.Reason.TIME);
      return switch (reason) {
        case TIME -> Inspection.End.TIME;
        case WORK -> Inspection.End.WORK;
        case CROWD -> Inspection.End.BUSY;
      };
    }

    /** Judges an object in which no inventory can be read. */
    void judgeWithoutInventory(String key, @Nullable Problem problem) {
      judge(key, new Subject(object, Inventory.EMPTY, problem, List.of(), context));
    }

    private void judge(String key, Subject subject) {
      List<Finding> findings = new ArrayList<>();
      try {
        for (Rule rule : rules) {
          budget.check();
          boolean wanted = withOff || policy.action(rule.spec(), true) != Action.OFF;
          if (wanted && end == Inspection.End.DONE) {
            judge(rule, subject, findings);
          }
        }
        findings = inOrder(findings);
      } catch (BudgetExceededException e) {
        end = spent();
      }
      Inventory inventory = subject.inventory();
      results.add(
          new DocumentInspection(
              key,
              findings,
              inventory.version(),
              inventory.isVersionKnown(),
              subject.problem() == null));
    }

    private void judge(Rule rule, Subject subject, List<Finding> findings) {
      Violations violations = new Violations(rule.spec(), budget, MOST_FINDINGS);
      try {
        rule.check(subject, violations);
      } catch (BudgetExceededException e) {
        throw e;
      } catch (TooManyViolationsException e) {
        end = Inspection.End.FINDINGS;
      } catch (RuntimeException | StackOverflowError e) {
        failed.add(rule.spec().id());
        return;
      }
      for (Violation violation : violations.list()) {
        budget.spend(1);
        Action action = policy.action(rule.spec(), isCritical(violation.scope(), subject));
        boolean repeated = rule.spec().oncePerObject() && !reportedForObject.add(rule.spec().id());
        if (!repeated && (withOff || action != Action.OFF)) {
          if (++found > MOST_FINDINGS) {
            end = Inspection.End.FINDINGS;
            return;
          }
          findings.add(new Finding(rule.spec(), action, violation));
        }
      }
    }

    /** A copy, since a sort that breaks off may leave a list with elements missing. */
    private List<Finding> inOrder(List<Finding> findings) {
      List<Finding> sorted = new ArrayList<>(findings);
      sorted.sort(
          (one, other) -> {
            budget.spend(1);
            return Finding.ORDER.compare(one, other);
          });
      return sorted;
    }

    private static boolean isCritical(Scope scope, Subject subject) {
      return scope.isA("cluster") && subject.isCritical(scope.name());
    }
  }
}
