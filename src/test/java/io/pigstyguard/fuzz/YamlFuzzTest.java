package io.pigstyguard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.ReadResult;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import io.pigstyguard.yaml.YamlSource;
import java.nio.charset.StandardCharsets;

/** Any text is a document with its places, or has a problem at a place. */
class YamlFuzzTest {
  /** Small, so that a fuzzer reaches them. */
  private static final YamlReader READER = new YamlReader(new YamlLimits(100_000, 20, 500));

  @FuzzTest
  void anyText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    YamlSource source = YamlSource.of(text);
    ReadResult result = READER.read(text);

    if (result instanceof ReadResult.Document document) {
      check(document.root(), source);
      document
          .oddities()
          .forEach(odd -> Verdict.checkPlace("oddity", odd.line(), odd.column(), source));
      assertThat(source.isComplete()).isTrue();
    } else if (result instanceof ReadResult.Unreadable unreadable) {
      Verdict.checkPlace(
          "problem", unreadable.problem().line(), unreadable.problem().column(), source);
      assertThat(unreadable.problem().message())
          .isNotBlank()
          .doesNotContainPattern(Faces.UNPRINTABLE);
    }
  }

  private static void check(Value value, YamlSource source) {
    Verdict.checkPlace("value", value.line(), value.column(), source);
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        convert(entry.key());
        check(entry.value(), source);
      }
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> check(item, source));
    } else if (value instanceof Scalar scalar) {
      convert(scalar);
    }
  }

  /** Every scalar can be had as what it is. */
  private static void convert(Scalar scalar) {
    assertThat(scalar.printed()).isNotNull();
    switch (scalar.type()) {
      case INT -> assertThat(scalar.integer()).isNotNull();
      case FLOAT -> assertThat(scalar.decimal()).isInstanceOf(Double.class);
      case BOOL -> assertThat(scalar.truth()).isIn(true, false);
      default -> {}
    }
  }
}
