package io.pigstyguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "pg-meta, pg-meta",
    "*, ''",
    "*, pg-meta",
    "'', ''",
    "pg-*, pg-",
    "pg-*, pg-meta",
    "*-meta, pg-meta",
    "pg*meta, pg-a-meta",
    "*a*b*, xaxxbx",
    "*ab, aab",
    "a*ab, aab",
    "*aab, aaaab",
    "pg-????, pg-meta",
    "?*, x",
    "**, x",
    "a**, a",
    "[a], [a]"
  })
  void fitsWholeNames(String glob, String name) {
    assertThat(new Glob(glob).matches(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "pg-meta, pg-met",
    "pg-meta, pg-meta2",
    "pg-meta, PG-META",
    "'', x",
    "?, ''",
    "??, x",
    "pg-*, pg",
    "*-meta, pg-meta-2",
    "a*b*c, abab",
    "a*ab, ab",
    "*a?, a",
    "[a], a"
  })
  void fitsNoOtherName(String glob, String name) {
    assertThat(new Glob(glob).matches(name)).isFalse();
  }
}
