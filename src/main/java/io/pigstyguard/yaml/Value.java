package io.pigstyguard.yaml;

/**
 * A node of a YAML document with the place where it is written. Lines and columns count from 1; an
 * aliased value has the place of its anchor. No {@code toString} shows content, since content may
 * be a secret.
 */
public sealed interface Value permits Scalar, Sequence, Mapping {
  int line();

  int column();
}
