package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private final AtomicLong now = new AtomicLong(7);
  private final Quota quota = new Quota(10);
  private final Exchange exchange =
      new Exchange(Entry.SWEEP, new TimeBudget(Duration.ofSeconds(3)), now::get);

  private void holdTurn() {
    exchange.holdsTurn(quota.ask(4, () -> {}));
  }

  @Test
  void isLateUntilItsBodyIsWhole() {
    assertThat(exchange.state()).isEqualTo(Exchange.State.LATE);
    exchange.become(Exchange.State.WHOLE);
    assertThat(exchange.state()).isEqualTo(Exchange.State.WHOLE);
    assertThat(exchange.entry()).isEqualTo(Entry.SWEEP);
    assertThat(exchange.budget().timeout()).isEqualTo(Duration.ofSeconds(3));
    now.set(12);
    assertThat(exchange.age()).isEqualTo(5);
  }

  @Test
  void keepsItsTurnUntilTheJudgeIsDone() {
    holdTurn();
    assertThat(exchange.begin()).isTrue();
    assertThat(exchange.begin()).isFalse();
    exchange.clientIsDone();
    assertThat(quota.left()).isEqualTo(6);
    exchange.end();
    assertThat(quota.left()).isEqualTo(10);
  }

  @Test
  void givesItsTurnBackWhenTheClientGoesBeforeTheJudgeBegins() {
    holdTurn();
    exchange.clientIsDone();
    assertThat(quota.left()).isEqualTo(10);
    assertThat(exchange.begin()).isFalse();
  }

  @Test
  void takesNoTurnWhenItIsOver() {
    exchange.clientIsDone();
    holdTurn();
    assertThat(quota.left()).isEqualTo(10);
  }

  @Test
  void endsWithoutATurn() {
    exchange.end();
    assertThat(quota.left()).isEqualTo(10);
    assertThat(exchange.begin()).isFalse();
  }
}
