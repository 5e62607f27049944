package io.pigstyguard.fix;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.inventory.PigstyVersion;
import io.pigstyguard.inventory.RoleDefaultsTable;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an inventory gets without writing it, of the release that it names, as YAML. */
final class RoleDefaultText {
  /** Words that YAML reads as something else than a text. */
  private static final Set<String> WORDS =
      Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n");

  private final RoleDefaultsTable table;
  private final Inventory inventory;

  RoleDefaultText(String text, RoleDefaultsTable table) {
    this.table = table;
    this.inventory =
        new InventoryReader(table)
            .read(new YamlReader(YamlLimits.DEFAULT).read(text), Budget.unlimited())
            .inventory();
  }

  /** Whether the release knows of a parameter as much as the current one does. */
  boolean has(String parameter) {
    return value(parameter) != null || table.of(PigstyVersion.CURRENT).value(parameter) == null;
  }

  /** The default of a parameter, items and entries on lines of their own; null without one. */
  @Nullable String of(String parameter) {
    Value value = value(parameter);
    if (value instanceof Sequence sequence && !sequence.items().isEmpty()) {
      return lines("[", sequence.items().stream().map(RoleDefaultText::flow).toList(), "]");
    }
    if (value instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      return lines("{", mapping.entries().stream().map(RoleDefaultText::flow).toList(), "}");
    }
    return value == null ? null : flow(value);
  }

  private @Nullable Value value(String parameter) {
    return table.of(inventory.version()).value(parameter);
  }

  private static String lines(String open, List<String> parts, String close) {
    return open + "\n" + String.join(",\n", parts) + "\n" + close;
  }

  private static String flow(Entry entry) {
    return flow(entry.key()) + ": " + flow(entry.value());
  }

  private static String flow(Value value) {
    if (value instanceof Sequence sequence) {
      return sequence.items().isEmpty()
          ? "[]"
          : "[ "
              + String.join(", ", sequence.items().stream().map(RoleDefaultText::flow).toList())
              + " ]";
    }
    if (value instanceof Mapping mapping) {
      return mapping.entries().isEmpty()
          ? "{}"
          : "{ "
              + String.join(", ", mapping.entries().stream().map(RoleDefaultText::flow).toList())
              + " }";
    }
    Scalar scalar = (Scalar) value;
    return scalar.type() == ScalarType.STRING && !isPlain(scalar.text())
        ? "'" + scalar.text().replace("'", "''") + "'"
        : scalar.text();
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && Character.isLetter(text.charAt(0))
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')
        && !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return inventory.version().toString();
  }
}
