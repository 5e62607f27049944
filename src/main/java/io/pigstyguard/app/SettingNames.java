package io.pigstyguard.app;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertyNamesMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which settings there are. One that is misspelt, or that is there without a value, stops the start
 * rather than change nothing: an empty list of editors would let anybody edit.
 */
final class SettingNames {
  private static final String PREFIX = "pigsty-guard.";
  private static final String VARIABLE = "PIGSTY_GUARD_";

  private static final ConfigClass SETTINGS = new ConfigClass(Settings.class, "pigsty-guard");
  private static final PropertyNamesMatcher KNOWN =
      ConfigMappings.propertyNamesMatcher(List.of(SETTINGS));

  private SettingNames() {}

  /**
   * Checks all properties that bear our prefix.
   *
   * @param values the text of a property as written, null when it cannot be told
   * @throws ConfigurationException for the first that is no setting or has no value
   */
  static void check(Iterable<String> names, Function<String, @Nullable String> values) {
    for (String name : names) {
      if (!name.startsWith(PREFIX)) {
        continue;
      }
      if (!KNOWN.matches(name)) {
        throw unknown(name, name.substring(PREFIX.length()));
      }
      String value = values.apply(name);
      if (value != null && isBlank(value)) {
        throw new ConfigurationException(
            "%s must not be empty; leave it out to have the default"
                .formatted(SettingValue.shown(name)));
      }
    }
  }

  /** Only separators are as empty as nothing. */
  private static boolean isBlank(String value) {
    return value.chars().allMatch(c -> c == ',' || Character.isWhitespace(c));
  }

  /**
   * Checks the names of variables that bear our prefix, but for those by which Kubernetes tells a
   * container the address of a Service named like us.
   *
   * @throws ConfigurationException for the first that is no setting
   */
  static void checkEnvironment(Set<String> variables) {
    Set<String> known = new HashSet<>();
    names().forEach(name -> known.add(variable(name)));
    for (String variable : new TreeSet<>(variables)) {
      String name = variable.toUpperCase(Locale.ROOT);
      if (name.startsWith(VARIABLE)
          && !known.contains(withoutIndex(name))
          && !name.startsWith(SettingsReader.RULE_VARIABLE)
          && !isServiceLink(name, variables)) {
        String rest = name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        throw unknown(variable, rest);
      }
    }
  }

  private static Set<String> names() {
    Map<String, ?> properties = ConfigMappings.getProperties(SETTINGS);
    return properties.keySet().stream()
        .map(name -> name.replace("[*]", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String variable(String name) {
    return name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Without the end {@code _0_}, which names an element of a list. */
  private static String withoutIndex(String variable) {
    int end = variable.length() - 1;
    int digits = end;
    while (digits > 0 && Character.isDigit(variable.charAt(digits - 1))) {
      digits--;
    }
    boolean indexed = digits < end && variable.endsWith("_") && variable.charAt(digits - 1) == '_';
    return indexed ? variable.substring(0, digits - 1) : variable;
  }

  private static boolean isServiceLink(String name, Set<String> variables) {
    return variables.stream()
        .filter(variable -> variable.endsWith("_SERVICE_HOST"))
        .map(host -> host.substring(0, host.length() - "_SERVICE_HOST".length()))
        .anyMatch(
            service ->
                name.equals(service + "_SERVICE_HOST")
                    || name.equals(service + "_PORT")
                    || name.startsWith(service + "_SERVICE_PORT")
                    || name.startsWith(service + "_PORT_"));
  }

  private static ConfigurationException unknown(String written, String rest) {
    Set<String> near =
        names().stream()
            .map(name -> name.substring(PREFIX.length()))
            .filter(name -> name.contains(".") && rest.startsWith(first(name)))
            .collect(Collectors.toCollection(TreeSet::new));
    String allowed =
        near.isEmpty()
            ? "the first part must be one of "
                + names().stream()
                    .map(name -> first(name.substring(PREFIX.length())))
                    .distinct()
                    .collect(Collectors.joining(", "))
            : "there are " + String.join(", ", near).replace("rules.*", "rules.<ID>");
    return new ConfigurationException(
        "%s is no setting; %s".formatted(SettingValue.shown(written), allowed));
  }

  private static String first(String name) {
    return name.split("[.]", 2)[0];
  }
}
