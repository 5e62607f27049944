package io.pigstyguard.app;

/** Where the certificate of the HTTPS server comes from. */
enum CertificateMode {
  SELF_SIGNED,
  MANAGED,
  MOUNTED
}
