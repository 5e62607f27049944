package io.pigstyguard.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleTest {
  @Test
  void losesTheMarksOfTests() {
    Example example =
        Example.parse(
            """
            # as: secret
            # expect-none 2
            all:  # root
              vars: {a: b}  # expect
              x: y # expect 2
            """);

    assertThat(example.object()).isEqualTo("a Secret");
    assertThat(example.text()).isEqualTo("all:  # root\n  vars: {a: b}\n  x: y");
  }

  @Test
  void aRuleWithoutFixturesHasNone() {
    assertThat(Example.of("PIG-NONE-000", "bad")).isEmpty();
  }
}
