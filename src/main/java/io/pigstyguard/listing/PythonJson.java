package io.pigstyguard.listing;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as Python's {@code json.dumps(…, sort_keys=True, indent=4, ensure_ascii=False)} writes what
 * Ansible has read.
 */
final class PythonJson {
  /** Python compares texts by code points, Java by UTF-16 units. */
  static final Comparator<String> ORDER = PythonJson::compare;

  private final StringBuilder out = new StringBuilder();
  private int depth;

  @Override
  public String toString() {
    return "PythonJson";
  }

  String text() {
    return out.toString();
  }

  /** An object whose values are written by themselves. */
  void object(Map<String, Runnable> fields) {
    TreeMap<String, Runnable> sorted = new TreeMap<>(ORDER);
    sorted.putAll(fields);
    List<Runnable> members = new ArrayList<>();
    sorted.forEach(
        (name, value) ->
            members.add(
                () -> {
                  string(name);
                  out.append(": ");
                  value.run();
                }));
    brackets('{', members, '}');
  }

  void strings(Collection<String> values) {
    brackets('[', values.stream().map(value -> (Runnable) () -> string(value)).toList(), ']');
  }

  void value(Value value) {
    if (value instanceof Scalar scalar) {
      scalar(scalar);
    } else if (value instanceof Sequence sequence) {
      brackets(
          '[', sequence.items().stream().map(item -> (Runnable) () -> value(item)).toList(), ']');
    } else if (value instanceof Mapping mapping) {
      mapping(mapping);
    }
  }

  /** Texts and numbers beside each other cannot be sorted; Ansible prints them as they come. */
  private void mapping(Mapping mapping) {
    List<Entry> entries = new ArrayList<>(mapping.entries());
    if (entries.stream().allMatch(entry -> entry.key().type().isText())) {
      entries.sort(Comparator.comparing(entry -> entry.key().text(), ORDER));
    } else if (entries.stream().allMatch(entry -> isNumber(entry.key()))) {
      entries.sort(Comparator.comparing(entry -> number(entry.key())));
    }
    List<Runnable> members = new ArrayList<>();
    for (Entry entry : entries) {
      members.add(
          () -> {
            string(key(entry.key()));
            out.append(": ");
            value(entry.value());
          });
    }
    brackets('{', members, '}');
  }

  private static boolean isNumber(Scalar key) {
    return switch (key.type()) {
      case BOOL, INT -> true;
      case FLOAT -> Double.isFinite(key.decimal());
      default -> false;
    };
  }

  private static BigDecimal number(Scalar key) {
    return switch (key.type()) {
      case BOOL -> key.truth() ? BigDecimal.ONE : BigDecimal.ZERO;
      case INT -> new BigDecimal(key.integer());
      default -> BigDecimal.valueOf(key.decimal());
    };
  }

  private static String key(Scalar key) {
    return switch (key.type()) {
      case NULL -> "null";
      case BOOL -> String.valueOf(key.truth());
      case INT -> key.integer().toString();
      case FLOAT -> PythonFloat.print(key.decimal());
      case TIMESTAMP -> PythonTime.print(key.text());
      case STRING, UNSAFE, BINARY, VAULT, UNKNOWN_TAG -> key.text();
    };
  }

  private void scalar(Scalar scalar) {
    switch (scalar.type()) {
      case NULL -> out.append("null");
      case BOOL -> out.append(scalar.truth());
      case INT -> out.append(scalar.integer());
      case FLOAT -> out.append(PythonFloat.print(scalar.decimal()));
      case TIMESTAMP -> string(PythonTime.print(scalar.text()));
      case STRING, BINARY, UNKNOWN_TAG -> string(scalar.text());
      case VAULT -> object(Map.of("__ansible_vault", () -> string(scalar.text())));
      case UNSAFE -> object(Map.of("__ansible_unsafe", () -> string(scalar.text())));
    }
  }

  private void brackets(char open, List<Runnable> members, char close) {
    out.append(open);
    depth++;
    for (int i = 0; i < members.size(); i++) {
      out.append(i == 0 ? "" : ",").append('\n').append("    ".repeat(depth));
      members.get(i).run();
    }
    depth--;
    if (!members.isEmpty()) {
      out.append('\n').append("    ".repeat(depth));
    }
    out.append(close);
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default -> {
          if (c < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static int compare(String a, String b) {
    int at = 0;
    int most = Math.min(a.length(), b.length());
    while (at < most && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (at == most) {
      return Integer.compare(a.length(), b.length());
    }
    boolean pair = at > 0 && Character.isHighSurrogate(a.charAt(at - 1));
    int from = pair ? at - 1 : at;
    return Integer.compare(a.codePointAt(from), b.codePointAt(from));
  }
}
