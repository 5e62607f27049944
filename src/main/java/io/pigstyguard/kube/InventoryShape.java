package io.pigstyguard.kube;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text is an inventory of Pigsty in YAML or JSON, whatever its style: a mapping of groups
 * as Ansible reads it, with a parameter of Pigsty where a group or a host has its variables. A text
 * that cannot be read counts when its lines look like one, so that it is refused and not passed
 * over. Inventories in INI form do not count: Pigsty has none.
 *
 * <p>Linear in the length of the text. Only a text that mentions a parameter of Pigsty, or that
 * could hide one behind escapes, is read at all.
 */
public final class InventoryShape {
  private static final YamlReader YAML = new YamlReader(YamlLimits.DEFAULT);

  /** What can stand before the first key of a line or of a mapping in braces. */
  private static final String BEFORE_KEY = "\n\r\ufeff \t{?,\"'-";

  private InventoryShape() {}

  /** Whether a text is an inventory, without a time limit. */
  public static boolean matches(String text) {
    return matches(text, Budget.unlimited());
  }

  /**
   * Whether a text is an inventory.
   *
   * @throws io.pigstyguard.budget.BudgetExceededException when the time is over
   */
  public static boolean matches(String text, Budget budget) {
    boolean hidden = EscapedNames.areIn(text);
    if (!hidden && !PigstyParameters.areIn(text)) {
      return false;
    }
    return YAML.read(text, budget)
        .match(
            document -> isInventory(document.root()),
            problem ->
                (hidden || PigstyParameters.areKeysIn(text))
                    && (isLimit(problem) || looksLikeInventory(text)));
  }

  private static boolean isLimit(Problem problem) {
    return problem.kind() == Problem.Kind.LIMIT;
  }

  /** Whether a document is a mapping of groups with a parameter of Pigsty. */
  static boolean isInventory(Value root) {
    return anyEntry(root, group -> isPigstyGroup(group.value()));
  }

  /** Nests no deeper than the reader lets a document nest. */
  private static boolean isPigstyGroup(Value value) {
    return value instanceof Mapping group
        && (holdsParameter(group.get("vars"))
            || anyEntry(group.get("hosts"), host -> holdsParameter(host.value()))
            || anyEntry(group.get("children"), child -> isPigstyGroup(child.value())));
  }

  private static boolean holdsParameter(@Nullable Value variables) {
    return anyEntry(variables, variable -> PigstyParameters.contains(variable.name()));
  }

  private static boolean anyEntry(@Nullable Value value, Predicate<Entry> condition) {
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (condition.test(entry)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the key of a root group or of a section of a group is the first of its line, or follows
   * a brace or a comma.
   */
  private static boolean looksLikeInventory(String text) {
    boolean mayBegin = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BEFORE_KEY.indexOf(c) >= 0) {
        mayBegin |= "\n\r{,".indexOf(c) >= 0;
      } else {
        if (mayBegin && isGroupKey(text, i)) {
          return true;
        }
        mayBegin = false;
      }
    }
    return false;
  }

  private static boolean isGroupKey(String text, int begin) {
    for (String name : new String[] {"all", "children", "hosts", "vars"}) {
      if (text.startsWith(name, begin)) {
        int end = begin + name.length();
        while (end < text.length() && "\"' \t".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        return end < text.length() && text.charAt(end) == ':';
      }
    }
    return false;
  }
}
