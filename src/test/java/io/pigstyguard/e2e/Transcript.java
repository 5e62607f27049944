package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session at a terminal as a text: remarks after {@code #}, commands after {@code $} (continued
 * after {@code >}), then what they show, and their exit status in brackets unless it is 0.
 *
 * @param file holds the text, which {@code -Dgolden=write} writes anew
 */
record Transcript(Path file) {
  private static final Pattern STEP =
      Pattern.compile("^((?:# .*\n)*)([$] .*\n(?:> .*\n)*)", Pattern.MULTILINE);

  /** What differs from run to run: names that are made up, addresses and ports. */
  private static final List<Replacement> VARYING =
      List.of(
          new Replacement("kubectl-edit-\\d+", "kubectl-edit-0"),
          new Replacement("\\b[0-9a-f]{40}\\b", "0123456789abcdef0123456789abcdef01234567"),
          new Replacement("\"time\":\"[^\"]+\"", "\"time\":\"2026-01-01T00:00:00Z\""),
          new Replacement("/dev/shm/\\d+", "/dev/shm/1234567890"),
          new Replacement("generated-\\w{5}", "generated-x7k2p"),
          new Replacement("[.]svc:\\d+", ".svc:443"),
          new Replacement("dial tcp \\S+:\\d+", "dial tcp 10.0.0.1:443"));

  private record Replacement(String pattern, String by) {}

  /** Types the commands again and compares what they show. */
  void replay(Terminal terminal) {
    String expected = read();
    StringBuilder shown = new StringBuilder();
    Matcher step = STEP.matcher(expected);
    while (step.find()) {
      String command = step.group(2).substring(2).replace("\n> ", "\n");
      shown.append(shown.isEmpty() ? "" : "\n").append(step.group());
      shown.append(shown(terminal.run(command)));
    }
    assertThat(shown).describedAs("%s holds no command", file).isNotEmpty();
    if ("write".equals(System.getProperty("golden"))) {
      TestCluster.write(file, shown.toString());
    }
    assertThat(shown.toString())
        .describedAs("%s (-Dgolden=write writes it anew)", file)
        .isEqualTo(read());
  }

  private static String shown(Terminal.Shown shown) {
    String text = shown.text();
    for (Replacement replacement : VARYING) {
      text = text.replaceAll(replacement.pattern(), replacement.by());
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      text += "\n";
    }
    return shown.status() == 0 ? text : text + "[%d]\n".formatted(shown.status());
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
