package io.pigstyguard.mask;

import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Where in a text an inventory has its variables. What stands elsewhere is not known to be
 * harmless: a password may be all that a file holds.
 */
final class Layout {
  private static final String HOSTS = "hosts";
  private static final String VARS = "vars";
  private static final String CHILDREN = "children";
  private static final Set<String> PARTS = Set.of(HOSTS, VARS, CHILDREN, "<<");

  private final boolean inventory;

  Layout(YamlSource source) {
    this.inventory = source.scalars().stream().allMatch(Layout::fits);
  }

  /** At the root are groups, and a group has hosts, variables and children, nothing else. */
  private static boolean fits(SourceScalar scalar) {
    List<String> way = way(scalar.path());
    if (way.isEmpty()) {
      return scalar.key();
    }
    if (way.size() > 1) {
      return PARTS.contains(way.get(1));
    }
    boolean nothing = scalar.value().isEmpty() && scalar.style() == SourceScalar.Style.PLAIN;
    return scalar.key() ? PARTS.contains(scalar.value()) : nothing;
  }

  private static List<String> way(SourcePath path) {
    List<String> steps = new ArrayList<>();
    for (SourcePath at = path; at.parent() != null; at = at.parent()) {
      steps.add(at.step());
    }
    Collections.reverse(steps);
    return steps;
  }

  /** Whether a key of a mapping may be shown, if it does not look like a credential. */
  boolean shows(SourceScalar key) {
    return inventory || isWord(key.value()) || isAddress(key.value());
  }

  /** Names such as {@code pg-meta}; passwords mix more. */
  private static boolean isWord(String text) {
    return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || "._-".indexOf(c) >= 0);
  }

  private static boolean isAddress(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  /** Whether a value belongs to a variable of a group or a host. */
  boolean isOfVariable(SourcePath path) {
    return inventory && isBelowVariable(path);
  }

  /** The way leads through groups, each followed by one of its parts. */
  private static boolean isBelowVariable(SourcePath path) {
    List<String> way = way(path);
    for (int i = 1; i < way.size(); i += 2) {
      String part = way.get(i);
      if (!part.equals(CHILDREN)) {
        return way.size() > (part.equals(HOSTS) ? i + 2 : i + 1) && PARTS.contains(part);
      }
    }
    return false;
  }
}
