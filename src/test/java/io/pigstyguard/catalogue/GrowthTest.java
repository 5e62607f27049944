package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pigstyguard.Growth;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each rule costs on texts made to be slow: in place of every value of the inventories that
 * show the rule, so that a new rule is held to it without being listed. {@code -Drule=ID} narrows
 * the run.
 */
class GrowthTest {
  private static final List<String> UNITS =
      List.of(
          ":",
          "{{",
          "a://{{",
          "0",
          "a",
          " ",
          "${",
          ",",
          "://",
          "1.",
          "/",
          "\n",
          "-",
          "::",
          "{ ",
          "'",
          "[",
          "host all all a md5 ",
          "-----BEGIN ",
          "--token ",
          "a:b@",
          "=",
          "1d ",
          "\\\n",
          "a.",
          "md5",
          "\"",
          "# ",
          "_",
          "x,");

  /** Of the units, every position is given one of so many, beginning with its number. */
  private static final int STRIDE = 7;

  private static final String END = "}}\n!";
  private static final int LENGTH = 32 << 10;
  private static final int SHORT = 64;
  private static final int HOSTS = 3_000;
  private static final long CHEAP_NANOS = 20_000_000;
  private static final long FEW_NANOS_FOR_HOSTS = 60_000_000;
  private static final int ATTEMPTS = 4;

  /** A value in an inventory, which another text can replace. */
  private record Position(String name, String before, String after) {
    String with(String unit, int length) {
      String text = unit.repeat(length / unit.length()) + END;
      String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
      return before + '"' + escaped + '"' + after;
    }
  }

  @TestFactory
  Stream<DynamicTest> costsOfARuleGrowWithAText() {
    return each(GrowthTest::growsWithAText);
  }

  @TestFactory
  Stream<DynamicTest> costsOfARuleAreNoProductOfTextAndHosts() {
    return each(GrowthTest::readsATextOnce);
  }

  private static Stream<DynamicTest> each(Consumer<Rule> test) {
    String only = System.getProperty("rule", "");
    return Catalogue.rules().stream()
        .filter(rule -> only.isEmpty() || rule.spec().id().equals(only))
        .map(rule -> dynamicTest(rule.spec().id(), () -> test.accept(rule)));
  }

  private static void growsWithAText(Rule rule) {
    Inspector inspector = inspector(rule);
    int number = 0;
    for (Position position : positions(rule)) {
      for (int unit = number++ % STRIDE; unit < UNITS.size(); unit += STRIDE) {
        String part = UNITS.get(unit);
        IntFunction<String> family = length -> position.with(part, length);
        if (nanos(inspector, family.apply(LENGTH)) > CHEAP_NANOS) {
          Growth.isLinear(LENGTH, family, text -> judge(inspector, text));
        }
      }
    }
  }

  private static void readsATextOnce(Rule rule) {
    Inspector inspector = inspector(rule);
    int number = 0;
    for (Position position : positions(rule)) {
      Position manyHosts = onManyHosts(position);
      String unit = UNITS.get(number++ % UNITS.size());
      String many = manyHosts.with(unit, LENGTH);
      String few = manyHosts.with(unit, SHORT);
      long more = nanos(inspector, many) - nanos(inspector, few);
      long most = FEW_NANOS_FOR_HOSTS;
      for (int i = 0; i < ATTEMPTS && more >= most; i++) {
        more =
            Growth.nanos(() -> judge(inspector, many)) - Growth.nanos(() -> judge(inspector, few));
        most = Math.max(most, Growth.nanos(() -> readForEachHost(many)));
      }
      assertThat(more)
          .as("nanoseconds for %s of '%s' on many hosts", position.name(), unit)
          .isLessThan(most);
    }
  }

  /** The quickest that a text can be read for each host, on this machine as busy as it is. */
  private static void readForEachHost(String text) {
    int blanks = 0;
    for (int host = 0; host < HOSTS; host++) {
      for (int i = 0; i < LENGTH; i++) {
        if (text.charAt(i) == ' ') {
          blanks++;
        }
      }
    }
    assertThat(blanks).isNotNegative();
  }

  private static List<Position> positions(Rule rule) {
    List<Position> positions = new ArrayList<>();
    for (Path file : Fixtures.files(rule.spec().id())) {
      String name = file.getFileName().toString();
      String text = Fixtures.read(file);
      if (name.matches("bad.*[.]yml") && !text.startsWith("# manifest")) {
        addPositions(name, text, positions);
      }
    }
    return positions;
  }

  private static void addPositions(String file, String text, List<Position> positions) {
    for (SourceScalar scalar : YamlSource.of(text).scalars()) {
      if (!scalar.key()) {
        String before = text.substring(0, scalar.start());
        String ending = scalar.style() == SourceScalar.Style.BLOCK ? "\n" : "";
        String after = ending + text.substring(scalar.end());
        positions.add(new Position(file + " " + scalar.path(), before, after));
      }
    }
  }

  /** Every host becomes a range of hosts. */
  private static Position onManyHosts(Position position) {
    String mark = "\u0001";
    String text = position.before() + mark + position.after();
    List<SourceScalar> hosts =
        YamlSource.of(position.before() + "x" + position.after()).scalars().stream()
            .filter(GrowthTest::isHost)
            .filter(host -> isElsewhere(host, position.before().length()))
            .sorted(Comparator.comparingInt(SourceScalar::start).reversed())
            .toList();
    int number = 0;
    for (SourceScalar host : hosts) {
      String range = "'h" + number++ + "x[1:" + HOSTS / hosts.size() + "]'";
      text = text.substring(0, host.start()) + range + text.substring(host.end());
    }
    int at = text.indexOf(mark);
    return new Position(position.name(), text.substring(0, at), text.substring(at + 1));
  }

  private static boolean isElsewhere(SourceScalar scalar, int place) {
    return place < scalar.start() || place >= scalar.end();
  }

  private static boolean isHost(SourceScalar scalar) {
    return scalar.key()
        && scalar.path().parent() != null
        && scalar.path().parent().step().equals("hosts");
  }

  private static Inspector inspector(Rule rule) {
    return new Inspector(
        List.of(rule), Fixtures.KNOWLEDGE, Policy.of(Profile.STRICT), true, Fixtures.CLOCK);
  }

  private static void judge(Inspector inspector, String text) {
    inspector.inspect(StoredObject.FILE, List.of(new Document("", text)));
  }

  /** The first measurement may meet code that is not compiled yet. */
  private static long nanos(Inspector inspector, String text) {
    long first = Growth.once(() -> judge(inspector, text));
    return first < CHEAP_NANOS ? first : Growth.once(() -> judge(inspector, text));
  }
}
