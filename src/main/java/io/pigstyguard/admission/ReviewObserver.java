package io.pigstyguard.admission;

/** Is told of every review, to count and log it. */
public interface ReviewObserver {
  /**
   * A review was answered.
   *
   * @param nanos from the arrival of the request
   */
  void reviewed(Review review, long nanos);

  /** A request was refused that is no review. */
  void refused(int status);
}
