package io.pigstyguard.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonJsonTest {
  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "-0.0, -0.0",
    "0.5, 0.5",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "123456789012345680.0, 1.2345678901234568e+17",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "5e-324, 5e-324",
    "1.7e308, 1.7e+308",
    "0.1, 0.1",
    "2e-3, 0.002",
    "NaN, NaN",
    "-Infinity, -Infinity",
    "9007199254740993, 9007199254740992.0"
  })
  void floatsArePrintedAsByRepr(double number, String expected) {
    assertThat(PythonFloat.print(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2030-12-31, 2030-12-31",
    "2001-12-14t21:59:43.10-05:00, 2001-12-14T21:59:43.100000-05:00",
    "2001-12-14 21:59:43.1 -5, 2001-12-14T21:59:43.100000-05:00",
    "2001-12-15 2:59:43.1234567Z, 2001-12-15T02:59:43.123456+00:00",
    "2002-1-4 21:59:43, 2002-01-04T21:59:43",
    "2002-1-4 21:59:43.0, 2002-01-04T21:59:43"
  })
  void timesArePrintedAsByIsoformat(String text, String expected) {
    assertThat(PythonTime.print(text)).isEqualTo(expected);
  }

  @Test
  void textsAreSortedByCodePoints() {
    assertThat(
            List.of("b", "\uffff", "\ud83d\ude00", "a", "\ud83d", "ab").stream()
                .sorted(PythonJson.ORDER))
        .containsExactly("a", "ab", "b", "\ud83d", "\uffff", "\ud83d\ude00");
  }
}
