package io.pigstyguard.app;

import io.pigstyguard.wording.OneLine;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import java.util.List;

/** Why the service did not start, in one line that repeats no value but one of our own settings. */
final class StartProblem {
  private static final int LONGEST = 400;
  private static final String PROPERTY = "property ";
  private static final String GOT = ", got ";
  private static final String CONVERSION = "SRCFG00039";
  private static final String EMPTY = "SRCFG00040";

  private StartProblem() {}

  /** The line for whatever stopped the start. */
  static String line(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    return OneLine.of(text(root, message), LONGEST);
  }

  private static String text(Throwable root, String message) {
    if (message.contains("SRCFG")) {
      return ofConfiguration(message);
    }
    if (root instanceof ConfigurationException) {
      return message;
    }
    if (root instanceof BindException) {
      return "a port is in use: %s (%s) and %s (%s) must name free ports"
          .formatted(
              Listener.HTTPS.portKey(),
              Listener.HTTPS.option(),
              Listener.MANAGEMENT.portKey(),
              Listener.MANAGEMENT.option());
    }
    if (root instanceof OutOfMemoryError) {
      return "the heap is too small to start; -Xmx must allow for more";
    }
    return "stopped while starting by " + root.getClass().getSimpleName() + ": " + message;
  }

  /** What SmallRye says of a setting, without codes and without the value, which may be secret. */
  private static String ofConfiguration(String message) {
    String problem = message.substring(message.indexOf("SRCFG"));
    int end = problem.indexOf('\n');
    problem = end < 0 ? problem : problem.substring(0, end);
    int named = problem.indexOf(PROPERTY);
    String name = "";
    if (named >= 0) {
      name = problem.substring(named + PROPERTY.length());
      name = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
    }
    for (Listener listener : List.of(Listener.HTTPS, Listener.MANAGEMENT)) {
      if (name.equals(listener.portKey())) {
        return name + " (" + listener.option() + ") " + listener.allowed();
      }
    }
    String reason = reason(problem);
    if (name.isEmpty()) {
      return "quarkus.config.locations names what cannot be read: " + reason;
    }
    return reason.contains(name) ? reason : name + " cannot be read: " + reason;
  }

  /** The innermost reason; one that a converter gives in its own words may quote the value. */
  private static String reason(String problem) {
    if (problem.startsWith(EMPTY)) {
      return "it must not be empty";
    }
    if (problem.startsWith(CONVERSION) && problem.lastIndexOf("SRCFG") == 0) {
      return "its value has the wrong form";
    }
    String reason = problem.substring(problem.lastIndexOf("SRCFG"));
    reason = reason.contains(": ") ? reason.substring(reason.indexOf(": ") + 2) : reason;
    return reason.contains(GOT) ? reason.substring(0, reason.indexOf(GOT)) : reason;
  }
}
