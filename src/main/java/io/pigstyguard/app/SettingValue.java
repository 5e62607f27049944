package io.pigstyguard.app;

import io.pigstyguard.wording.OneLine;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One setting as written. What cannot be read stops the start with one line, the message of a
 * {@link ConfigurationException}.
 *
 * @param key the whole name of the setting
 */
record SettingValue(String key, String text) {
  private static final int LONGEST_SHOWN = 60;
  private static final Pattern BYTES = Pattern.compile("(\\d{1,12})([KkMm]?)");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1));

  boolean yes() {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused("must be true or false");
    };
  }

  int number(int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, with what is allowed
    }
    throw refused("must be a number from " + least + " to " + most);
  }

  long bytes(long least, long most) {
    Matcher bytes = BYTES.matcher(text.strip());
    if (bytes.matches()) {
      int shift =
          switch (bytes.group(2).toUpperCase(Locale.ROOT)) {
            case "K" -> 10;
            case "M" -> 20;
            default -> 0;
          };
      long number = Long.parseLong(bytes.group(1)) << shift;
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw refused("must be a size such as 8M, from %d to %d bytes".formatted(least, most));
  }

  Duration duration() {
    Matcher duration = DURATION.matcher(text.strip());
    if (!duration.matches()) {
      throw refused("must be a duration such as 30s or 5m");
    }
    Duration unit = UNITS.getOrDefault(duration.group(2), Duration.ZERO);
    return unit.multipliedBy(Long.parseLong(duration.group(1)));
  }

  Duration duration(Duration least, Duration most) {
    Duration duration = duration();
    if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
      throw refused(
          "must be a duration from %d to %d ms".formatted(least.toMillis(), most.toMillis()));
    }
    return duration;
  }

  /** In the syntax of RE2, whose cost is linear whatever it is matched against. */
  com.google.re2j.Pattern regularExpression() {
    try {
      return com.google.re2j.Pattern.compile(text);
    } catch (com.google.re2j.PatternSyntaxException e) {
      throw refused("must be a regular expression");
    }
  }

  /** A name of a label or an annotation, as Kubernetes takes it. */
  String qualifiedName() {
    String name = text.strip();
    if (!QualifiedName.isOne(name)) {
      throw refused("must be a name of labels such as example.org/name or name");
    }
    return name;
  }

  /** The constant of that name, in any case. */
  <E extends Enum<E>> E oneOf(Class<E> type) {
    return oneOf(type, constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, Function<E, String> spelling) {
    for (E constant : type.getEnumConstants()) {
      if (spelling.apply(constant).equalsIgnoreCase(text.strip())) {
        return constant;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants()).map(spelling).collect(Collectors.joining(", "));
    throw refused("must be one of " + allowed);
  }

  /** A text from outside in one short line. */
  static String shown(String text) {
    return OneLine.of(text, LONGEST_SHOWN);
  }

  ConfigurationException refused(String allowed) {
    return new ConfigurationException(
        "%s %s, not '%s'".formatted(shown(key), allowed, shown(text)));
  }
}
