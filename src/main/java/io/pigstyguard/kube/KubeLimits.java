package io.pigstyguard.kube;

/**
 * Caps on what is kept of an object, each far beyond what Kubernetes stores: an object of more than
 * that never comes from an API server.
 */
public final class KubeLimits {
  /** Longest name, key, label or other short text, in characters; Kubernetes allows 317. */
  public static final int LONGEST_NAME = 1024;

  /**
   * Longest value, in characters: Kubernetes stores at most 1 MiB in an object, which base64 makes
   * a third longer.
   */
  public static final int LONGEST_VALUE = 3 << 20;

  /** Most keys of data; conditions of webhooks give up below that. */
  static final int MOST_KEYS = 65_536;

  /** Most labels, and most annotations: those may take 256 KiB in all. */
  static final int MOST_LABELS = 10_000;

  /** Most owners. */
  static final int MOST_OWNERS = 1000;

  private KubeLimits() {}
}
