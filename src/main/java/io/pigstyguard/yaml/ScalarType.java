package io.pigstyguard.yaml;

/** What PyYAML with Ansible's constructors makes of a scalar. */
public enum ScalarType {
  NULL,
  BOOL,
  INT,
  FLOAT,
  TIMESTAMP,
  STRING,
  BINARY,
  /** {@code !unsafe}: a string that is never templated. */
  UNSAFE,
  /** {@code !vault} and {@code !vault-encrypted}: ciphertext, unreadable without its key. */
  VAULT,
  /** A tag that Ansible has no constructor for. */
  UNKNOWN_TAG;

  /** Whether the value reaches Ansible as text that people wrote. */
  public boolean isText() {
    return this == STRING || this == UNSAFE;
  }
}
