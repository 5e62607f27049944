package io.pigstyguard.tls;

/** Why the webhook's certificates cannot be kept up; the message says what an operator can do. */
public final class CertificateProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CertificateProblem(String message) {
    super(message);
  }
}
