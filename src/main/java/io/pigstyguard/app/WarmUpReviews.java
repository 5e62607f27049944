package io.pigstyguard.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reviews of an inventory that holds a bit of everything that inventories hold. */
final class WarmUpReviews {
  private static final String INVENTORY = "/warm-up.yml";
  private static final Pattern GROUP = Pattern.compile("(?m)^    ([a-z-]+):");
  private static final String GROUPS = "\n  children:\n";
  private static final String VARIABLES = "\n  vars:\n";
  private static final int TIMES = 50;
  private static final int MORE_VARIABLES = 4000;
  private static final String MORE_HOSTS =
      "    range: { hosts: { 'h[1:500]': { pg_seq: 1 } }, vars: { pg_cluster: range } }\n";

  private final String text = read();

  /** Of about four kilobytes. */
  Buffer small() {
    return review(text);
  }

  /** Of some 200 KB: its groups under many names, a range of hosts, thousands of variables. */
  Buffer large() {
    int groups = text.indexOf(GROUPS) + GROUPS.length();
    int variables = text.indexOf(VARIABLES, groups) + 1;
    StringBuilder large = new StringBuilder(text.substring(0, groups)).append(MORE_HOSTS);
    String children = text.substring(groups, variables);
    for (int i = 0; i < TIMES; i++) {
      large.append(GROUP.matcher(children).replaceAll("    $1-" + i + ":"));
    }
    large.append(text, variables, text.length());
    for (int i = 0; i < MORE_VARIABLES; i++) {
      large.append("    variable_").append(i).append(": x\n");
    }
    return review(large.toString());
  }

  private static Buffer review(String inventory) {
    ObjectMapper mapper = new ObjectMapper();
    try {
      ObjectNode review = (ObjectNode) mapper.readTree(SampleReview.JSON);
      ((ObjectNode) review.at("/request/object/data")).put("pigsty.yml", inventory);
      return Buffer.buffer(mapper.writeValueAsString(review));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read() {
    try (InputStream inventory = WarmUpReviews.class.getResourceAsStream(INVENTORY)) {
      if (inventory == null) {
        throw new IllegalStateException(INVENTORY + " is missing");
      }
      return new String(inventory.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
