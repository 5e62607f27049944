package io.pigstyguard.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What honest clients saw while many attacked at the same time. */
record Tally(List<Honest.Sample> samples) {
  /** Larger ones share a lane with hostile ones of the same size, and may be shed. */
  static Tally of(List<Honest.Sample> samples) {
    return new Tally(samples);
  }

  /** Milliseconds that so much of the honest reviews took at most. */
  long percentile(double part, boolean small) {
    List<Long> sorted = sized(small).map(Honest.Sample::millis).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * (sorted.size() - 1)));
  }

  /** Answers that are neither what they were in peace nor a word of overload. */
  List<Honest.Sample> wrong() {
    return samples.stream()
        .filter(sample -> !sample.right() && !sample.isShed() && !sample.isLost())
        .toList();
  }

  /** Reviews without an answer, whose connection was closed or said nothing. */
  List<Honest.Sample> lost() {
    return samples.stream().filter(Honest.Sample::isLost).toList();
  }

  long shed() {
    return samples.stream().filter(Honest.Sample::isShed).count();
  }

  /** Small ones are all judged and in time, large ones nearly all. */
  void mustHold() {
    smallOnesMustHold();
    assertThat(shed()).as("shed of " + samples.size()).isLessThanOrEqualTo(samples.size() / 10);
  }

  /** Small ones are all judged and in time; large ones may be told that there is too much to do. */
  void smallOnesMustHold() {
    assertThat(samples).isNotEmpty();
    assertThat(wrong()).isEmpty();
    assertThat(lost()).isEmpty();
    List<Honest.Sample> behind = new ArrayList<>();
    sized(true).filter(sample -> sample.isShed() || sample.isLate()).forEach(behind::add);
    assertThat(behind).as("small ones that were shed or late").isEmpty();
  }

  void write() {
    Ledger.row(
        "honest reviews, wrong, lost, shed",
        "%d, %d, %d, %d".formatted(samples.size(), wrong().size(), lost().size(), shed()));
    Ledger.row("ms of small ones: p50, p99, most", figures(true));
    Ledger.row("ms of large ones: p50, p99, most", figures(false));
  }

  private String figures(boolean small) {
    return "%d, %d, %d"
        .formatted(percentile(0.5, small), percentile(0.99, small), percentile(1, small));
  }

  private Stream<Honest.Sample> sized(boolean small) {
    return samples.stream().filter(sample -> sample.review().isOfUsualSize() == small);
  }
}
