package io.pigstyguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that users see, kept as files; {@code -Dgolden=write} writes them anew. */
public final class Golden {
  private Golden() {}

  /** Whether the files are to be written. */
  public static boolean isWritten() {
    return "write".equals(System.getProperty("golden"));
  }

  /** Compares a text with the file that holds it. */
  public static void assertMatches(Path golden, String actual) {
    try {
      if (isWritten()) {
        Files.createDirectories(golden.toAbsolutePath().getParent());
        Files.writeString(golden, actual);
      }
      assertThat(golden).as(golden + ": write it with -Dgolden=write").exists();
      assertThat(actual)
          .as(golden + ": write it with -Dgolden=write")
          .isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
