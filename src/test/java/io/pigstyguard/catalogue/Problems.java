package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;

/** Failures in one line each, that name what is wrong and say what to do. */
final class Problems {
  private Problems() {}

  static void none(Stream<String> lines) {
    List<String> problems = lines.toList();
    if (!problems.isEmpty()) {
      fail(String.join("\n", problems));
    }
  }
}
