package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PigstyVersionTest {
  @ParameterizedTest
  @CsvSource({
    "v4.0.0, v4.0.0",
    "4.1.2, v4.1.2",
    "v3, v3.0.0",
    "v2.7, v2.7.0",
    "' v3.5.0 ', v3.5.0",
    "v4.0.0-b1, v4.0.0",
    "v3.12.345, v3.12.345"
  })
  void readsReleasesWhoseDefaultsAreKnown(String text, String version) {
    assertThat(PigstyVersion.isKnown(text)).isTrue();
    assertThat(PigstyVersion.parse(text)).hasToString(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.5.1", "v5.0.0", "", "main", "vv4", "99.0.0", "v23", "34.1", "234"})
  void takesEveryOtherForTheCurrentOne(String text) {
    assertThat(PigstyVersion.parse(text)).isEqualTo(PigstyVersion.CURRENT);
    assertThat(PigstyVersion.isKnown(text)).isFalse();
  }

  @Test
  void comparesPartsByNumber() {
    List<PigstyVersion> ordered =
        List.of(
            new PigstyVersion(2, 9, 9),
            new PigstyVersion(3, 0, 10),
            new PigstyVersion(3, 2, 0),
            new PigstyVersion(3, 10, 0),
            new PigstyVersion(3, 10, 1),
            new PigstyVersion(4, 0, 0));
    for (int i = 1; i < ordered.size(); i++) {
      assertThat(ordered.get(i)).isGreaterThan(ordered.get(i - 1));
      assertThat(ordered.get(i - 1)).isLessThan(ordered.get(i));
    }
    assertThat(new PigstyVersion(3, 0, 0)).isEqualByComparingTo(PigstyVersion.parse("v3"));
  }
}
