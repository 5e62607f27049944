package io.pigstyguard.rule;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.yaml.Oddity;
import io.pigstyguard.yaml.Problem;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a rule judges: one document of one object, and what it is measured against. */
public final class Subject {
  private final StoredObject object;
  private final Inventory inventory;
  private final @Nullable Problem problem;
  private final List<Oddity> oddities;
  private final Context context;
  private final Readings readings = new Readings();

  /**
   * What all subjects of an inspection share.
   *
   * @param critical whether a PGSQL cluster of that name is critical
   * @param budget of the inspection
   * @param readings of the object
   */
  public record Context(
      Knowledge knowledge,
      Thresholds thresholds,
      Predicate<String> critical,
      Instant now,
      Budget budget,
      Readings readings) {

    public Context(
        Knowledge knowledge,
        Thresholds thresholds,
        Predicate<String> critical,
        Instant now,
        Budget budget) {
      this(knowledge, thresholds, critical, now, budget, new Readings());
    }
  }

  /**
   * A document as judged.
   *
   * @param inventory empty when there is a problem
   * @param problem why the document could not be read, or null
   */
  public Subject(
      StoredObject object,
      Inventory inventory,
      @Nullable Problem problem,
      List<Oddity> oddities,
      Context context) {
    this.object = object;
    this.inventory = inventory;
    this.problem = problem;
    this.oddities = List.copyOf(oddities);
    this.context = context;
  }

  public StoredObject object() {
    return object;
  }

  /** Whether there is an inventory at all, readable or not. */
  public boolean hasInventory() {
    return problem != null || inventory != Inventory.EMPTY;
  }

  public Inventory inventory() {
    return inventory;
  }

  public @Nullable Problem problem() {
    return problem;
  }

  /** Duplicate keys and unknown tags, in document order. */
  public List<Oddity> oddities() {
    return oddities;
  }

  public Knowledge knowledge() {
    return context.knowledge();
  }

  public Thresholds thresholds() {
    return context.thresholds();
  }

  public Instant now() {
    return context.now();
  }

  /**
   * From which a rule spends what it does on its own. What it asks of the inventory and what it
   * reports is spent without its doing.
   */
  public Budget budget() {
    return context.budget();
  }

  /** Whether a PGSQL cluster is critical: in profile strict, or by policy or annotation. */
  public boolean isCritical(String cluster) {
    context.budget().spend(1);
    return context.critical().test(cluster);
  }

  /** A reading of the document that several rules share. */
  public <T> T reading(Class<T> type, Function<Subject, T> read) {
    return readings.get(type, () -> read.apply(this));
  }

  /** A reading of the object, which all its documents share, however many they are. */
  public <T> T objectReading(Class<T> type, Function<Subject, T> read) {
    return context.readings().get(type, () -> read.apply(this));
  }
}
