package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Subjects;
import org.junit.jupiter.api.Test;

class PreloadedLibrariesTest {
  private static PreloadedLibraries libraries(String variables) {
    return PreloadedLibraries.of(
        Subjects.inventory("all: {hosts: {10.1.1.1: {}}, vars: {" + variables + "}}")
            .hosts()
            .iterator()
            .next());
  }

  @Test
  void splitsTheListAndTakesQuotesOff() {
    PreloadedLibraries libraries = libraries("pg_libs: ' a, \"$libdir/b.so\" ,,''c'' '");
    assertThat(libraries.paths()).containsExactly("a", "$libdir/b.so", "c");
    assertThat(libraries.contains("b")).isTrue();
    assertThat(libraries.contains("b.so")).isFalse();
    assertThat(libraries.source()).hasToString("pg_libs");
  }

  @Test
  void prefersTheServerParameterEvenWhenItIsEmpty() {
    PreloadedLibraries libraries =
        libraries("pg_libs: a, pg_parameters: {shared_preload_libraries: ''}");
    assertThat(libraries.paths()).isEmpty();
    assertThat(libraries.source()).hasToString("pg_parameters.shared_preload_libraries");
    assertThat(libraries("pg_libs: a, pg_parameters: {shared_preload_libraries: }").paths())
        .containsExactly("a");
  }

  @Test
  void admitsWhatItDoesNotKnow() {
    assertThat(libraries("pg_libs: '{{ lookup(1) }}'").isUnknown()).isTrue();
    assertThat(libraries("version: v4.5.0").isUnknown()).isFalse();
  }
}
