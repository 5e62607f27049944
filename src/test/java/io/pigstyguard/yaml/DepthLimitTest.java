package io.pigstyguard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who walks a tree may do so by recursion: no tree is deeper than the limit. */
class DepthLimitTest {
  private static final int DEPTH = YamlLimits.DEFAULT.depth();

  private static String message(String text) {
    return new YamlReader(YamlLimits.DEFAULT).read(text).match(document -> "", Problem::message);
  }

  private static String nested(int levels, String inner) {
    return "[".repeat(levels) + inner + "]".repeat(levels);
  }

  @Test
  void countsLevelsAsWritten() {
    assertThat(message(nested(DEPTH, "x"))).isEmpty();
    assertThat(message(nested(DEPTH + 1, "x")))
        .isEqualTo("must not nest deeper than " + DEPTH + " levels");
  }

  @Test
  void countsLevelsThatAliasesAdd() {
    String anchor = "a: &a " + nested(50, "x") + "\n";

    assertThat(message(anchor + "b: " + nested(DEPTH - 51, "*a"))).isEmpty();
    assertThat(message(anchor + "b: " + nested(DEPTH - 50, "*a")))
        .isEqualTo("must not nest deeper than " + DEPTH + " levels");
    assertThat(message(anchor + "b: &b " + nested(40, "*a") + "\nc: " + nested(20, "*b")))
        .isEqualTo("must not nest deeper than " + DEPTH + " levels");
  }
}
