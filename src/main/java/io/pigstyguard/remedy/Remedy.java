package io.pigstyguard.remedy;

import io.pigstyguard.remedy.Change.AddItem;
import io.pigstyguard.remedy.Change.Assign;
import io.pigstyguard.remedy.Change.AssignFound;
import io.pigstyguard.remedy.Change.ByHand;
import io.pigstyguard.remedy.Change.NewSecret;
import io.pigstyguard.remedy.Change.Otherwise;
import io.pigstyguard.remedy.Change.Remove;
import io.pigstyguard.remedy.Change.RemoveItem;
import io.pigstyguard.remedy.Change.RenameKey;
import io.pigstyguard.remedy.Change.WriteOut;
import io.pigstyguard.remedy.Condition.Origin;
import io.pigstyguard.remedy.TextChange.Append;
import io.pigstyguard.remedy.TextChange.Prepend;
import io.pigstyguard.remedy.TextChange.Quote;
import io.pigstyguard.remedy.TextChange.ReplacePart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mends a finding: steps that are data, and what a person must know besides. Everything that
 * is read by people is {@link #text}, rendered from it; nothing reads that again.
 *
 * <p>All steps whose conditions hold are taken, in order; of several that give one key a value, the
 * first.
 *
 * @param rest the end of the last sentence, for people alone, without the full stop
 */
public record Remedy(List<Step> steps, String rest) {

  public Remedy {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a remedy must have a step");
    }
  }

  private Remedy(Change change) {
    this(List.of(new Step(change, Condition.NONE, change.words())), "");
  }

  /** Gives the parameter that is found a value, as it is written in YAML. */
  public static Remedy set(String parameter, String value) {
    return new Remedy(new Assign(parameter, value, Place.FOUND, null));
  }

  /** Gives a parameter one value everywhere. */
  public static Remedy setForAll(String parameter, String value) {
    return new Remedy(new Assign(parameter, value, Place.ALL_VARS, null));
  }

  /** Gives a key of the item that is found a value. */
  public static Remedy setInItem(String key, String value) {
    return new Remedy(new Assign(key, value, Place.ITEM, null));
  }

  /** Gives a value to what is found, whatever its name. */
  public static Remedy setFound(String what, String value) {
    return new Remedy(new AssignFound(what, value));
  }

  /** Adds the key that is found missing. */
  public static Remedy add(String key, String value) {
    Assign assign = new Assign(key, value, Place.FOUND, null);
    return new Remedy(assign).said("Add " + assign.pair());
  }

  /** Takes the key that is found away, if it has that name. */
  public static Remedy remove(String key) {
    return new Remedy(new Remove(key));
  }

  /** Takes the key that is found away, whatever its name. */
  public static Remedy removeFound(String words) {
    return new Remedy(new Remove(null)).said(words);
  }

  /** Takes the item that is found off its list. */
  public static Remedy removeItem(String what) {
    return new Remedy(new RemoveItem(what));
  }

  /** Adds an item to a list, both as written in YAML. */
  public static Remedy addItem(String list, String item) {
    return new Remedy(new AddItem(list, item));
  }

  /** Puts an element in front of a list that is a text with commas. */
  public static Remedy prepend(String list, String element) {
    return new Remedy(new Prepend(list, element));
  }

  /** Appends to the text that is found. */
  public static Remedy append(String key, String end) {
    return new Remedy(new Append(key, end));
  }

  /** Replaces a part of the text that is found. */
  public static Remedy replacePart(String part, String replacement) {
    return new Remedy(new ReplacePart(part, replacement));
  }

  /** Takes a prefix off the key that is found. */
  public static Remedy renameKey(String prefix) {
    return new Remedy(new RenameKey(prefix));
  }

  /** Quotes the value that is found. */
  public static Remedy quote() {
    return new Remedy(new Quote());
  }

  /** Gives a parameter a new password. */
  public static Remedy newSecret(String parameter) {
    return newSecret("`" + parameter + "`", SecretForm.PASSWORD);
  }

  /** Gives a new secret to what is named in words. */
  public static Remedy newSecret(String what, SecretForm form) {
    return new Remedy(new NewSecret(what, form, null));
  }

  /** Adds a key with a new secret to the item that is found. */
  public static Remedy newSecretInItem(String key, SecretForm form) {
    return new Remedy(new NewSecret("`" + key + "`", form, key));
  }

  /** Writes the list of the release out, whose items the other steps change then. */
  public static Remedy writeOut(String list) {
    return new Remedy(new WriteOut(list)).whereDefaulted();
  }

  /**
   * Leaves all to a person.
   *
   * @param words what to do, without the full stop
   * @param reason why no tool can, as what follows "because"
   */
  public static Remedy byHand(String words, String reason) {
    return new Remedy(new ByHand(words, reason));
  }

  /** Both, one after the other. */
  public Remedy and(Remedy next) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(next.steps);
    return new Remedy(all, rest + next.rest);
  }

  /** The same with other words for the last step, which begin with what joins them to others. */
  public Remedy said(String words) {
    Step last = last();
    return withLast(new Step(last.change(), last.condition(), words));
  }

  /** The same with more for people to know, as the end of the sentence. */
  public Remedy rest(String end) {
    return new Remedy(steps, end);
  }

  /** The last step only where another key of the item has a value. */
  public Remedy where(String key, String value) {
    Step last = last();
    return withLast(
        new Step(
            last.change(), new Condition(last.condition().origin(), key, value), last.words()));
  }

  /** The last step only where the finding is about the default of a role. */
  public Remedy whereDefaulted() {
    return withOrigin(Origin.DEFAULTED);
  }

  /** The last step only where what is found is written. */
  public Remedy whereWritten() {
    return withOrigin(Origin.WRITTEN);
  }

  /** The last step, which gives a value, with another value where a switch is not on. */
  public Remedy unless(String toggle, String value) {
    Step last = last();
    if (!(last.change() instanceof Assign assign)) {
      throw new IllegalStateException("only what gives a value can give another one");
    }
    Change change =
        new Assign(assign.key(), assign.value(), assign.place(), new Otherwise(toggle, value));
    return withLast(new Step(change, last.condition(), last.words()));
  }

  /** What to do, in full sentences. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      boolean another = !text.isEmpty() && step.words().equals(step.change().words());
      boolean pair = another && step.change() instanceof Assign;
      text.append(pair ? " and " + ((Assign) step.change()).pair() : step.words());
    }
    return text.append(rest).append('.').toString();
  }

  /** Why a person must do it; null when all of it can be done by a tool. */
  public @Nullable String reason() {
    for (Step step : steps) {
      if (step.change() instanceof ByHand byHand) {
        return byHand.reason();
      }
    }
    return null;
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  private Remedy withLast(Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.set(all.size() - 1, step);
    return new Remedy(all, rest);
  }

  private Remedy withOrigin(Origin origin) {
    Step last = last();
    Condition condition = new Condition(origin, last.condition().key(), last.condition().value());
    return withLast(new Step(last.change(), condition, last.words()));
  }
}
