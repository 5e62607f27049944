package io.pigstyguard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlSourceTest {
  private static List<String> written(String text) {
    return YamlSource.of(text).scalars().stream()
        .filter(scalar -> !scalar.key())
        .map(scalar -> scalar.path() + "=" + text.substring(scalar.start(), scalar.end()))
        .toList();
  }

  @Test
  void scalarsHavePathsAndBothEnds() {
    assertThat(
            written(
                """
                a: { 'k': "v\\"w" , l: [ one two , &x three ] }  # c
                b:
                  - c: *x
                    d: !t 'it''s'
                  - plain over
                    two lines
                """))
        .containsExactly(
            "/a/k=\"v\\\"w\"",
            "/a/l/[0]=one two",
            "/a/l/[1]=&x three",
            "/b/[0]/d=!t 'it''s'",
            "/b/[1]=plain over\n    two lines");
  }

  @Test
  void offsetsCountUtf16WhileMarksCountCodePoints() {
    assertThat(written("\ufeff😀: [ '😀😀', x ]\r\ny: 😀z"))
        .containsExactly("/😀/[0]='😀😀'", "/😀/[1]=x", "/y=😀z");
  }

  @Test
  void linesEndWhereMarksCountThem() {
    String text = "a: 1\r\nb: 2\rc: 3\u0085d: 4\u2028e: 5\n";
    YamlSource source = YamlSource.of(text);

    assertThat(source.lines()).isEqualTo(6);
    for (int line = 1; line <= 5; line++) {
      String expected = "abcde".charAt(line - 1) + ": " + line;
      assertThat(text.substring(source.lineStart(line), source.lineEnd(line))).isEqualTo(expected);
    }
  }

  @Test
  void readsUpToAnError() {
    YamlSource source = YamlSource.of("a: b\nc: [\n");

    assertThat(source.isComplete()).isFalse();
    assertThat(source.scalars()).extracting(SourceScalar::value).contains("a", "b", "c");
  }
}
