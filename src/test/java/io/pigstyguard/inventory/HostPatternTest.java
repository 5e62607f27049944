package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges and ports; every row was checked with ansible-core. */
class HostPatternTest {

  private static HostPattern.Hosts expand(String pattern) {
    return HostPattern.expand(
        new Scalar(ScalarType.STRING, pattern, 1, 1), 300, new Effort(Budget.unlimited()));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.1.1, 10.1.1.1",
    "10.1.1.[11:13], 10.1.1.11 10.1.1.12 10.1.1.13",
    "h[01:03], h01 h02 h03",
    "h[08:11], h08 h09 h10 h11",
    "h[1:9:4], h1 h5 h9",
    "h[01:10:5]x, h01x h06x",
    "h[a:c], ha hb hc",
    "h[y:B], hy hz hA hB",
    "h[a:a], ha",
    "h[0:11:11], h0 h11",
    "h[:2], h0 h1 h2",
    "h[1:2]-[a:b], h1-a h1-b h2-a h2-b",
    "[1:2], 1 2",
    "h[-1:1], h-1 h0 h1",
    "h[ 1: 2 ], h1 h2",
    "a b, a b",
    "::1, ::1",
    "h:x, h:x",
    "h-:22, h-:22",
    "'[a:b]:22', a:22 b:22"
  })
  void expandsRanges(String pattern, String names) {
    assertThat(String.join(" ", expand(pattern).names())).isEqualTo(names);
    assertThat(expand(pattern).port()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "h:22, h, 22",
    "h:65535, h, 65535",
    "10.1.1.1:2222, 10.1.1.1, 2222",
    "10.1.1.[1:2]:22, 10.1.1.1 10.1.1.2, 22",
    "[::1]:22, ::1, 22",
    "[h]:22, h, 22",
    "[10.1.1.1]:22, 10.1.1.1, 22",
    "h.x.y:1, h.x.y, 1",
    "é:22, é, 22",
    "h[1:2].x:5, h1.x h2.x, 5",
    "_h:22, _h, 22",
    "300.1.1.1:22, 300.1.1.1, 22"
  })
  void splitsPortsOff(String pattern, String names, int port) {
    assertThat(String.join(" ", expand(pattern).names())).isEqualTo(names);
    assertThat(expand(pattern).port()).isEqualTo(port);
  }

  @Test
  void readsNamesOfUpTo1024Characters() {
    assertThat(expand("h".repeat(1024)).names()).hasSize(1);
    assertThatThrownBy(() -> expand("h".repeat(1025)))
        .isInstanceOfSatisfying(
            UnresolvableException.class,
            e ->
                assertThat(e.problem().message())
                    .isEqualTo("must not have a host name longer than 1024"));
  }

  @Test
  void readsALongNameForFewSteps() {
    Budget budget = Budget.withoutTime();
    HostPattern.expand(
        new Scalar(ScalarType.STRING, "h".repeat(960), 1, 1), 300, new Effort(budget));
    assertThat(budget.spent()).isEqualTo(31);
  }

  @Test
  void expandsBackwardRangesToNothing() {
    assertThat(expand("h[3:1]").names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "h[1:2, must close the host range with ']'",
    "h]1[, must close the host range with ']'",
    "|h[1:2], must close the host range with ']'",
    "h[1:2]|x, must close the host range with ']'",
    "h[1], must have a host range of the form [begin:end] or [begin:end:step]",
    "h[1:], must have a host range of the form [begin:end] or [begin:end:step]",
    "h[1:2:3:4], must have a host range of the form [begin:end] or [begin:end:step]",
    "h[1:9:0], must have a host range with a step of at least 1",
    "h[9:1:-1], must have a host range with a step of at least 1",
    "h[01:2], must have a host range with begin and end of equal length",
    "h[b:a], must have a host range whose begin is not after its end",
    "h[1:x], must have a host range of letters or of numbers",
    "h[1:99999999999], must have a host range of letters or of numbers",
    "h[1:301], must not expand to more than 300 hosts",
    "h[1:20][1:20], must not expand to more than 300 hosts",
    "h:123456, must have a port number after ':'",
    "'', must have a host name of printable characters"
  })
  void refusesOtherForms(String pattern, String message) {
    assertThatThrownBy(() -> expand(pattern))
        .isInstanceOfSatisfying(
            UnresolvableException.class, e -> assertThat(e.problem().message()).isEqualTo(message));
  }
}
