package io.pigstyguard.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void neverEndsWithoutALimit() {
    Budget budget = Budget.unlimited();

    assertThatCode(() -> budget.spend(Long.MAX_VALUE)).doesNotThrowAnyException();
    assertThatCode(() -> budget.spend(1)).doesNotThrowAnyException();
    assertThat(budget.isOver()).isFalse();
  }

  @Test
  void looksOncePerSoManySteps() {
    AtomicInteger looks = new AtomicInteger();
    Budget budget = new Budget(() -> looks.incrementAndGet() < 0, 10);

    for (int i = 0; i < 1000; i++) {
      budget.spend(1);
    }

    assertThat(looks.get()).isBetween(90, 100);
  }

  @Test
  void endsAtTheFirstLookAfterTheTime() {
    Budget budget = new Budget(() -> true, 10);

    assertThatCode(() -> budget.spend(10)).doesNotThrowAnyException();
    assertThatThrownBy(() -> budget.spend(1)).isInstanceOf(BudgetExceededException.class);
  }

  @Test
  void looksBeforeMuchIsSpentAtOnce() {
    Budget budget = new Budget(() -> true, 10);

    assertThatThrownBy(() -> budget.spendOn(1 << 20)).isInstanceOf(BudgetExceededException.class);
  }

  @Test
  void endsWhenTheWorkIsSpentWhateverTheTime() {
    Budget budget = Budget.withoutTime();

    assertThatCode(() -> budget.spend(Budget.MOST_STEPS)).doesNotThrowAnyException();
    assertThat(budget.reason()).isNull();
    assertThatThrownBy(() -> spendALook(budget))
        .isInstanceOf(BudgetExceededException.class)
        .hasMessage("more work was needed than is spent on one object");
    assertThat(budget.reason()).isEqualTo(Budget.Reason.WORK);
  }

  @Test
  void endsWhenMoreIsHeldThanSuitsTheLengthOfTheDocument() {
    Budget budget = Budget.withoutTime();

    budget.begin(1000);
    assertThatCode(() -> budget.hold((14 << 20) + 10_000)).doesNotThrowAnyException();
    assertThat(budget.isOver()).isFalse();
    assertThatThrownBy(() -> budget.hold(1)).isInstanceOf(BudgetExceededException.class);
    assertThat(budget.reason()).isEqualTo(Budget.Reason.WORK);
    assertThat(budget.isOver()).isTrue();
  }

  @Test
  void holdsNothingOfTheDocumentBefore() {
    Budget budget = new Budget(() -> false, MemoryPool.forHeap(100 << 20));

    for (int i = 0; i < 100; i++) {
      budget.begin(0);
      budget.hold(14 << 20);
    }

    assertThat(budget.isOver()).isFalse();
  }

  @Test
  void holdsNoMoreThanOthersLeaveInThePool() {
    MemoryPool pool = MemoryPool.forHeap(100 << 20);
    Budget first = new Budget(() -> false, pool);
    Budget second = new Budget(() -> false, pool);

    first.hold(12 << 20);
    assertThatThrownBy(() -> second.hold(12 << 20)).hasMessage("the guard is too busy");
    assertThat(second.reason()).isEqualTo(Budget.Reason.CROWD);
    first.end();
    Budget third = new Budget(() -> false, pool);
    assertThatCode(() -> third.hold(12 << 20)).doesNotThrowAnyException();
  }

  @Test
  void holdsALittleHoweverMuchOthersHold() {
    MemoryPool pool = MemoryPool.forHeap(5 << 20);
    new Budget(() -> false, pool).hold(5 << 18);

    assertThatCode(() -> new Budget(() -> false, pool).hold(256 << 10)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Budget(() -> false, pool).hold((256 << 10) + 1))
        .hasMessage("the guard is too busy");
  }

  @Test
  void saysThatItIsTooMuchForAnyWhatThePoolCannotHoldAlone() {
    Budget budget = new Budget(() -> false, MemoryPool.forHeap(5 << 20));

    assertThatThrownBy(() -> budget.hold((5 << 18) + 1))
        .isInstanceOf(BudgetExceededException.class);
    assertThat(budget.reason()).isEqualTo(Budget.Reason.WORK);
  }

  @Test
  void countsNoLongerWhatIsReleased() {
    Budget budget = Budget.withoutTime();

    for (int i = 0; i < 100; i++) {
      budget.hold(10 << 20);
      budget.release(10 << 20);
    }

    assertThat(budget.isOver()).isFalse();
  }

  @Test
  void countsWhatIsSpent() {
    Budget budget = new Budget(() -> false, 10);

    for (int i = 0; i < 1000; i++) {
      budget.spend(3);
    }

    assertThat(budget.spent()).isEqualTo(3000);
  }

  @Test
  void saysThatTheTimeWasOver() {
    assertThatThrownBy(() -> new Budget(() -> true).check()).hasMessage("the time was over");
  }

  private static void spendALook(Budget budget) {
    for (int i = 0; i < 2000; i++) {
      budget.spend(1);
    }
  }

  @Test
  void staysOver() {
    AtomicInteger looks = new AtomicInteger();
    Budget budget = new Budget(() -> looks.incrementAndGet() == 1);

    assertThat(budget.isOver()).isTrue();
    assertThat(budget.isOver()).isTrue();
    assertThatThrownBy(() -> budget.spend(1)).isInstanceOf(BudgetExceededException.class);
    assertThatThrownBy(budget::check).isInstanceOf(BudgetExceededException.class);
    assertThat(looks.get()).isEqualTo(1);
  }
}
