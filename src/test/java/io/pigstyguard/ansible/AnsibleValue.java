package io.pigstyguard.ansible;

import com.fasterxml.jackson.databind.JsonNode;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A value that a driver printed, to compare with the one that we read. */
public final class AnsibleValue {
  private final JsonNode value;
  private final boolean json;
  private final boolean withKeyPlaces;

  private AnsibleValue(JsonNode value, boolean json, boolean withKeyPlaces) {
    this.value = value;
    this.json = json;
    this.withKeyPlaces = withKeyPlaces;
  }

  /** A whole document; Ansible forgets where the later of two equal keys stands. */
  public static AnsibleValue ofDocument(JsonNode result) {
    boolean json = result.get("json").asBoolean();
    boolean withKeyPlaces = !json && result.get("duplicates").asInt() == 0;
    return new AnsibleValue(result.get("value"), json, withKeyPlaces);
  }

  public static AnsibleValue of(JsonNode value) {
    return new AnsibleValue(value, false, false);
  }

  /** The first difference, or an empty text. */
  public String difference(Value ours) {
    return compare("", value, ours);
  }

  private String compare(String path, JsonNode theirs, Value ours) {
    if (ours instanceof Mapping mapping) {
      return mapping(path, theirs, mapping);
    }
    if (ours instanceof Sequence sequence) {
      return theirs.get(0).asText().equals("set")
          ? set(path, theirs.get(1), sequence)
          : list(path, theirs, sequence);
    }
    Scalar scalar = (Scalar) ours;
    if (!print(theirs).equals(print(scalar)) && !isJsonNumber(theirs, scalar)) {
      return path + ": Ansible has " + theirs + ", we " + print(scalar);
    }
    return theirs.size() == 4 ? place(path, theirs.get(2), theirs.get(3), ours) : "";
  }

  /** JSON knows numbers such as 1e3 that are text in YAML; as text or not, no rule cares. */
  private boolean isJsonNumber(JsonNode theirs, Scalar ours) {
    return json
        && theirs.get(0).asText().equals("float")
        && decimal(theirs.get(1).asText()) == Double.parseDouble(ours.text());
  }

  private String mapping(String path, JsonNode theirs, Mapping ours) {
    if (!theirs.get(0).asText().equals("map")) {
      return path + ": Ansible has " + theirs + ", we a mapping";
    }
    JsonNode entries = theirs.get(3);
    if (entries.size() != ours.entries().size()) {
      return path + ": Ansible has " + entries.size() + " keys, we " + ours.entries().size();
    }
    Iterator<JsonNode> pairs = entries.iterator();
    for (Entry entry : ours.entries()) {
      JsonNode pair = pairs.next();
      String difference = key(path + "/" + entry.name(), pair.get(0), entry.key());
      if (difference.isEmpty()) {
        difference = compare(path + "." + entry.name(), pair.get(1), entry.value());
      }
      if (!difference.isEmpty()) {
        return difference;
      }
    }
    return place(path, theirs.get(1), theirs.get(2), ours);
  }

  private String key(String path, JsonNode theirs, Scalar ours) {
    if (!text(print(theirs)).equals(text(print(ours)))) {
      return path + ": Ansible has " + theirs + " as key, we " + print(ours);
    }
    boolean placed = withKeyPlaces && theirs.size() == 4;
    return placed ? place(path, theirs.get(2), theirs.get(3), ours) : "";
  }

  /** Keys are equal whether unsafe or not. */
  private static String text(String printed) {
    return printed.replaceFirst("^unsafe ", "str ");
  }

  private String list(String path, JsonNode theirs, Sequence ours) {
    if (!theirs.get(0).asText().equals("list")) {
      return path + ": Ansible has " + theirs + ", we a list";
    }
    JsonNode items = theirs.get(3);
    if (items.size() != ours.items().size()) {
      return path + ": Ansible has " + items.size() + " items, we " + ours.items().size();
    }
    for (int i = 0; i < items.size(); i++) {
      String difference = compare(path + "[" + i + "]", items.get(i), ours.items().get(i));
      if (!difference.isEmpty()) {
        return difference;
      }
    }
    return place(path, theirs.get(1), theirs.get(2), ours);
  }

  private static String set(String path, JsonNode theirs, Sequence ours) {
    List<String> expected = new ArrayList<>();
    theirs.forEach(item -> expected.add(print(item)));
    List<String> actual = ours.items().stream().map(item -> print((Scalar) item)).toList();
    boolean same = expected.size() == actual.size() && expected.containsAll(actual);
    return same ? "" : path + ": Ansible has the set " + theirs + ", we " + actual;
  }

  private static String place(String path, JsonNode line, JsonNode column, Value ours) {
    boolean same = line.asInt() == ours.line() && column.asInt() == ours.column();
    String here = ours.line() + ":" + ours.column();
    return line.asInt() == 0 || same
        ? ""
        : path + ": Ansible is at " + line + ":" + column + ", we at " + here;
  }

  private static String print(JsonNode theirs) {
    String type = theirs.get(0).asText();
    return switch (type) {
      case "float" -> type + " " + decimal(theirs.get(1).asText());
      case "null", "time", "bytes", "map", "list", "set" -> type;
      default -> type + " " + theirs.get(1).asText();
    };
  }

  private static String print(Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> "null";
      case BOOL -> "bool " + scalar.truth();
      case INT -> "int " + hex(scalar.integer());
      case FLOAT -> "float " + scalar.decimal();
      case TIMESTAMP -> "time";
      case BINARY -> "bytes";
      case STRING -> "str " + scalar.text();
      case UNSAFE -> "unsafe " + scalar.text();
      case VAULT -> "vault " + scalar.text();
      case UNKNOWN_TAG -> "unknown";
    };
  }

  private static String hex(BigInteger number) {
    return (number.signum() < 0 ? "-0x" : "0x") + number.abs().toString(16);
  }

  private static double decimal(String hex) {
    return switch (hex) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> Double.parseDouble(hex);
    };
  }
}
