package io.pigstyguard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pigstyguard.pem.Pem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuthorityRotationTest {
  private static final AuthorityRotation ROTATION = AuthorityRotation.DEFAULT;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void keepsAYoungAuthority() {
    Authorities first = ROTATION.begin(START);
    assertThat(ROTATION.advance(first, START.plus(Duration.ofDays(200)))).isSameAs(first);
  }

  @Test
  void trustsTheNextAuthorityBeforeItSigns() {
    Authorities first = ROTATION.begin(START);
    Instant due = START.plus(Duration.ofDays(250));
    Authorities announced = ROTATION.advance(first, due);
    assertThat(announced.current()).isEqualTo(first.current());
    assertThat(announced.next()).isNotNull();
    assertThat(announced.bundle()).contains(Pem.of(announced.next().certificate()));
    assertThat(ROTATION.advance(announced, due.plusSeconds(599))).isSameAs(announced);
    assertThat(ROTATION.advance(announced, due.plusSeconds(600)).current())
        .isEqualTo(announced.next());
  }

  @Test
  void trustsThePreviousAuthorityWhileItsLeavesMayLive() {
    Instant due = START.plus(Duration.ofDays(250));
    Authorities announced = ROTATION.advance(ROTATION.begin(START), due);
    Instant promoted = due.plusSeconds(600);
    Authorities second = ROTATION.advance(announced, promoted);
    assertThat(second.previous()).isEqualTo(announced.current().certificate());
    assertThat(ROTATION.advance(second, promoted.plus(Duration.ofDays(7)).minusSeconds(1)))
        .isSameAs(second);
    Authorities settled = ROTATION.advance(second, promoted.plus(Duration.ofDays(7)));
    assertThat(settled.previous()).isNull();
    assertThat(settled.bundle()).isEqualTo(Pem.of(second.current().certificate()));
  }

  @Test
  void startsAnewAfterExpiryAndPrefersAnAuthorityThatIsTrustedAlready() {
    Authorities first = ROTATION.begin(START);
    Instant late = START.plus(Duration.ofDays(366));
    assertThat(ROTATION.advance(first, late).current()).isNotEqualTo(first.current());
    Authorities announced = ROTATION.advance(first, START.plus(Duration.ofDays(364)));
    assertThat(ROTATION.advance(announced, late).current()).isEqualTo(announced.next());
  }

  @Test
  void refusesAnAuthorityThatItsLeavesOutlive() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AuthorityRotation(
                    Duration.ofDays(2), Duration.ofDays(1), Duration.ofMinutes(1)));
  }
}
