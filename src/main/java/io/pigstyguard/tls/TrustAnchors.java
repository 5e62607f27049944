package io.pigstyguard.tls;

/** What the API server trusts when it calls the webhook. */
interface TrustAnchors {

  /**
   * Makes the API server trust exactly these certificates.
   *
   * @param bundle certificates as PEM
   * @return whether it trusted others until now
   * @throws CertificateProblem when they cannot be read or written
   */
  boolean publish(String bundle);
}
