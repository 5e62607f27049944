package io.pigstyguard.remedy;

/** What a new secret looks like. */
public enum SecretForm {
  /** Letters and digits of every kind. */
  PASSWORD("a random value of at least 16 characters"),
  /** A name to log in with. */
  NAME("a name of your own"),
  /** Of VRRP, which has eight characters. */
  SHORT("a random value; keepalived uses the first 8 characters"),
  /** 256 bits for pgsodium. */
  KEY("64 random hexadecimal digits, for example from `openssl rand -hex 32`"),
  /** A password of its own for the backups of each cluster. */
  PASSPHRASE("a random value of at least 16 characters followed by '${pg_cluster}'");

  private final String words;

  SecretForm(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
