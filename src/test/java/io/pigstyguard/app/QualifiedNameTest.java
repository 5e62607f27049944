package io.pigstyguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "9", "inventory", "My.name_x-1", "example.org/inventory", "a-b.c/D"})
  void takesNames(String name) {
    assertThat(QualifiedName.isOne(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a/",
        "/a",
        "a/b/c",
        "-a",
        "a-",
        ".a",
        "a b",
        "é",
        "A.org/b",
        "a..b/c",
        "-a/b",
        "a_b/c",
        "a./b",
        "not a label!"
      })
  void refusesOthers(String name) {
    assertThat(QualifiedName.isOne(name)).isFalse();
  }

  @Test
  void knowsTheLongest() {
    String prefix = "a.".repeat(126) + "b";
    assertThat(QualifiedName.isOne(prefix + "/" + "x".repeat(63))).isTrue();
    assertThat(QualifiedName.isOne("x".repeat(64))).isFalse();
    assertThat(QualifiedName.isOne("a" + prefix + "/x")).isFalse();
  }
}
