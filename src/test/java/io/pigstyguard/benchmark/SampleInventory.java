package io.pigstyguard.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An inventory of the shape that Pigsty ships, as large as asked for. */
public final class SampleInventory {
  private static final String HEAD = resource("head.yml");
  private static final String CLUSTER = resource("cluster.yml");
  private static final String TAIL = resource("tail.yml");

  private SampleInventory() {}

  /**
   * The text with as many clusters of three hosts as fit.
   *
   * @param bytes the most it may take, at least 8 KiB
   */
  public static String of(int bytes) {
    StringBuilder text = new StringBuilder(bytes).append(HEAD);
    for (int i = 1; ; i++) {
      String cluster = cluster(i);
      if (text.length() + cluster.length() + TAIL.length() > bytes) {
        return text.append(TAIL).toString();
      }
      text.append(cluster);
    }
  }

  private static String cluster(int number) {
    return CLUSTER
        .replace("@N@", "app" + number)
        .replace("@A@", Integer.toString(20 + number / 250))
        .replace("@B@", Integer.toString(number % 250));
  }

  private static String resource(String name) {
    try (InputStream in = SampleInventory.class.getResourceAsStream("/benchmark/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource benchmark/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
