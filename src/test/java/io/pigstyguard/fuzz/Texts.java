package io.pigstyguard.fuzz;

import io.pigstyguard.inventory.RoleDefaultsTable;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parts of which hostile texts are made. */
final class Texts {
  private static final String HEAD = "all: {children: {m: {hosts: {10.0.0.1: {pg_seq: 1}}, vars: {";
  private static final String TAIL = "pg_cluster: m}}}}\n";
  private static final List<String> PARAMETERS =
      RoleDefaultsTable.load().names().stream().sorted().toList();

  private Texts() {}

  static String host(String name) {
    return "all: {hosts: {'" + name + "': ~}}";
  }

  static String chain(int length, IntFunction<String> link) {
    return IntStream.rangeClosed(1, length).mapToObj(link).collect(Collectors.joining());
  }

  /** One text, as the value of every parameter. */
  static String everywhere(String unit, int size) {
    int each = Math.max(size / PARAMETERS.size() - 30, 40);
    return vars(
        PARAMETERS.stream()
                .map(name -> name + ": " + quoted(unit, each))
                .collect(Collectors.joining(",\n"))
            + ",\n");
  }

  static String keys(String unit, int size) {
    return vars(
        "apps: {a: {conf: {"
            + repeat(size, i -> quoted(unit + i, 900) + ": {" + quoted(unit, 900) + ": x},\n")
            + "}}}, ");
  }

  static String quoted(String unit, int size) {
    String text = unit.repeat(Math.max(1, size / unit.length()));
    return "\"" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + "\"";
  }

  static String printed(String unit) {
    return unit.replace("\n", "\\n");
  }

  static String vars(String entries) {
    return HEAD + entries + TAIL;
  }

  static String vars(int size, IntFunction<String> entry) {
    return vars(repeat(size, entry));
  }

  static String list(String name, int size, String item) {
    return vars(
        name + ": [" + repeat(size, i -> String.format(Locale.ROOT, item, i, i) + ",\n") + "], ");
  }

  static String mapping(String name, int size, String value) {
    return vars(name + ": {" + repeat(size, i -> "k" + i + ": " + value + ",\n") + "}, ");
  }

  static String root(int size, IntFunction<String> entry) {
    return repeat(size, entry);
  }

  static String repeat(int size, IntFunction<String> part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append(part.apply(i));
    }
    return text.toString();
  }

  /** Keys with one hash code: Aa and BB have the same. */
  static String colliding(int i) {
    StringBuilder key = new StringBuilder();
    for (int bit = 0; bit < 17; bit++) {
      key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return key + ": 1, ";
  }
}
