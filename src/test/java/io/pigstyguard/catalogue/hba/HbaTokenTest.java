package io.pigstyguard.catalogue.hba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HbaTokenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "host all all|host / all / all",
        " host\tall  all|host / all / all",
        "a,b c|a + b / c",
        "a, b c|a + b / c",
        "a ,b c|a / b / c",
        "a,,b c|a + b / c",
        "a, b,|a + b",
        ",a|a",
        "a # b|a",
        "a#b c|a",
        "\"a # b\" c|a # b / c",
        "\"a b\" \"c,d\"|a b / c,d",
        "\"a\"\"b\"|a\"b",
        "a\"b c\"d|ab cd",
        "\"a b|a b",
        "\"\" b| / b"
      })
  void splitsAsThePostgresServerDoes(String line, String expected) {
    List<String> fields =
        HbaToken.fields(line).stream()
            .map(field -> String.join(" + ", field.stream().map(HbaToken::text).toList()))
            .toList();
    assertThat(String.join(" / ", fields)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"''", "' \t\r'", "'# host all all all trust'", "'  #'", "','"})
  void findsNothingInBlanksAndComments(String line) {
    assertThat(HbaToken.fields(line)).isEmpty();
  }

  @Test
  void takesTheMeaningFromQuotedKeywords() {
    List<HbaToken> field = HbaToken.fields("all,\"all\",a\"ll\"").get(0);
    assertThat(field).extracting(HbaToken::text).containsExactly("all", "all", "all");
    assertThat(field)
        .extracting(token -> token.isKeyword("all"))
        .containsExactly(true, false, true);
  }
}
