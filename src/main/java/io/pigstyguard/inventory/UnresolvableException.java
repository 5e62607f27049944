package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Value;

/** Carries a problem out of the resolution; never leaves this package. */
final class UnresolvableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnresolvableException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  UnresolvableException(String message, Value at) {
    this(Problem.syntax(message, at));
  }

  Problem problem() {
    return problem;
  }
}
