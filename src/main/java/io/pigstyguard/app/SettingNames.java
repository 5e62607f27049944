package io.pigstyguard.app;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertyNamesMatcher;
import java.util.List;
import java.util.stream.Collectors;

/** Which settings there are; a misspelt one stops the start rather than change nothing. */
final class SettingNames {
  private static final String PREFIX = "pigsty-guard";

  private SettingNames() {}

  /**
   * Checks the names of all properties.
   *
   * @throws ConfigurationException for the first of ours that is no setting
   */
  static void check(Iterable<String> names) {
    ConfigClass settings = new ConfigClass(Settings.class, PREFIX);
    PropertyNamesMatcher known = ConfigMappings.propertyNamesMatcher(List.of(settings));
    for (String name : names) {
      if (name.startsWith(PREFIX + ".") && !known.matches(name)) {
        throw new ConfigurationException(
            "%s is no setting; the first part must be one of %s"
                .formatted(new SettingValue("", name).shown(), first(settings)));
      }
    }
  }

  private static String first(ConfigClass settings) {
    return ConfigMappings.getProperties(settings).keySet().stream()
        .map(name -> name.substring(PREFIX.length() + 1).split("[.\\[]", 2)[0])
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
