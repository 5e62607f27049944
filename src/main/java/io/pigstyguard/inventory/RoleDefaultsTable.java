package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Pigsty's parameters with their role defaults by release, from {@code pigsty-defaults.yaml}. A
 * parameter's {@code before} maps a release to the default of those older than it, null when they
 * did not have the parameter.
 */
public final class RoleDefaultsTable {
  private static final String RESOURCE = "/pigsty-defaults.yaml";

  private final Map<String, Mapping> parameters = new LinkedHashMap<>();
  private final Map<PigstyVersion, RoleDefaults> byVersion = new ConcurrentHashMap<>();

  private RoleDefaultsTable(Mapping parameters) {
    for (Entry entry : parameters.entries()) {
      this.parameters.put(entry.name(), (Mapping) entry.value());
    }
  }

  /** The table that the product ships. */
  public static RoleDefaultsTable load() {
    try (InputStream in = RoleDefaultsTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RoleDefaultsTable parse(String text) {
    Mapping root =
        new YamlReader(YamlLimits.DEFAULT)
            .read(text)
            .match(
                document -> (Mapping) document.root(),
                problem -> {
                  throw new IllegalStateException(
                      RESOURCE + ":" + problem.line() + " " + problem.message());
                });
    if (!(root.get("parameters") instanceof Mapping parameters)) {
      throw new IllegalStateException(RESOURCE + " has no 'parameters'");
    }
    return new RoleDefaultsTable(parameters);
  }

  /** Names of all parameters that the table knows. */
  public Set<String> names() {
    return java.util.Collections.unmodifiableSet(parameters.keySet());
  }

  /** The values that a parameter may take, or an empty list when any is. */
  public List<String> allowed(String parameter) {
    Mapping row = parameters.get(parameter);
    return row != null && row.get("enum") instanceof Sequence words
        ? words.items().stream().map(word -> ((Scalar) word).text()).toList()
        : List.of();
  }

  /** Whether a parameter's value is a credential. */
  public boolean isSecret(String parameter) {
    Mapping row = parameters.get(parameter);
    return row != null && row.get("secret") instanceof Scalar flag && flag.text().equals("true");
  }

  /** The defaults of a release. */
  public RoleDefaults of(PigstyVersion version) {
    return byVersion.computeIfAbsent(version, this::compute);
  }

  private RoleDefaults compute(PigstyVersion version) {
    Map<String, Value> values = new HashMap<>();
    parameters.forEach(
        (name, row) -> {
          Value value = valueAt(row, version);
          if (value != null) {
            values.put(name, value);
          }
        });
    return new RoleDefaults(version, values);
  }

  private static @Nullable Value valueAt(Mapping row, PigstyVersion version) {
    if (row.get("before") instanceof Mapping before) {
      TreeMap<PigstyVersion, Value> older = new TreeMap<>();
      before
          .entries()
          .forEach(entry -> older.put(PigstyVersion.parse(entry.name()), entry.value()));
      Map.Entry<PigstyVersion, Value> first = older.higherEntry(version);
      if (first != null) {
        boolean absent = first.getValue() instanceof Scalar scalar && scalar.isNull();
        return absent ? null : first.getValue();
      }
    }
    return row.get("default");
  }
}
