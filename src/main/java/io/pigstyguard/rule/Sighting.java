package io.pigstyguard.rule;

import io.pigstyguard.inventory.Identities;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.ParamIdentities;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a rule saw at a violation, by which the violation is recognised in another version of the
 * object. Costs next to nothing until it is asked for its traits.
 *
 * <p>Refers to values of credentials, and is therefore no part of any report.
 */
public final class Sighting {
  private static final Supplier<List<List<String>>> NOTHING = List::of;

  private final @Nullable Param at;
  private final String message;
  private final Supplier<List<List<String>>> contents;
  private final int degree;

  private Sighting(
      @Nullable Param at, String message, Supplier<List<List<String>>> contents, int degree) {
    this.at = at;
    this.message = message;
    this.contents = contents;
    this.degree = degree;
  }

  /** A parameter, known by its path, its value and what is said about it. */
  static Sighting at(Param at, String message) {
    return new Sighting(at, message, NOTHING, 0);
  }

  /** Something that is no parameter, known by what is said about it. */
  static Sighting said(String message) {
    return new Sighting(null, message, NOTHING, 0);
  }

  /** Something in a variable, known by what tells it from the others there. */
  public static Sighting in(Param at, Supplier<List<String>> content) {
    return new Sighting(at, "", () -> List.of(content.get()), 0);
  }

  /** Things that are no parameters, each known by what tells it from the others. */
  public static Sighting of(List<List<String>> contents) {
    return new Sighting(null, "", () -> contents, 0);
  }

  /** Something of which there can be more or less: a higher degree is worse. */
  public static Sighting measured(int degree) {
    return new Sighting(null, "", NOTHING, degree);
  }

  /** Whether two sightings are evidently the same; others may be found to be the same later. */
  boolean isLike(Sighting other) {
    return at != null
        && other.at != null
        && at.value() == other.at.value()
        && !at.isMapping()
        && !at.isSequence()
        && contents == other.contents
        && message.equals(other.message);
  }

  /**
   * What a violation is recognised by.
   *
   * @param number of what was seen
   * @param narrow the same together with the host that defines it; {@code number} when the
   *     definition is that of a group or of all
   * @param degree how bad it is, among equal numbers
   */
  public record Trait(int number, int narrow, int degree) {}

  /** Whether two that are alike are two things, and not one thing that two hosts see. */
  boolean isCounted() {
    return at == null && contents == NOTHING;
  }

  void addTraits(Identities numbers, ParamIdentities params, Collection<Trait> traits) {
    List<List<String>> parts = contents.get();
    if (parts.isEmpty()) {
      traits.add(trait(number(numbers, params), numbers));
      return;
    }
    int place = at == null ? numbers.of("") : params.variable(at);
    for (List<String> content : parts) {
      int number = place;
      for (String part : content) {
        number = numbers.of(number, numbers.of(part));
      }
      traits.add(trait(number, numbers));
    }
  }

  private int number(Identities numbers, ParamIdentities params) {
    if (at == null) {
      return numbers.of(message);
    }
    // The path in a message has places in lists, which change when an item moves.
    int said = numbers.of(message.replace(at.path(), ""));
    return numbers.of(numbers.of(params.path(at), params.value(at)), said);
  }

  private Trait trait(int number, Identities numbers) {
    if (at == null || !at.definedBy().isA("host")) {
      return new Trait(number, number, degree);
    }
    int narrow = numbers.of(number, numbers.of(at.definedBy().text()));
    return new Trait(number, narrow, degree);
  }

  @Override
  public String toString() {
    return at == null ? "•••" : at.path();
  }
}
