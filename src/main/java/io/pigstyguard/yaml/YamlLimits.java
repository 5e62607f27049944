package io.pigstyguard.yaml;

/**
 * What a document may cost.
 *
 * @param characters longest text, in UTF-16 code units
 * @param depth deepest nesting of collections
 * @param aliasedNodes how many nodes aliases and merge keys may add to those written out
 */
public record YamlLimits(int characters, int depth, int aliasedNodes) {
  /**
   * A Kubernetes object holds at most 1 MiB; no Pigsty inventory nests deeper than a dozen levels.
   */
  public static final YamlLimits DEFAULT = new YamlLimits(3 << 20, 100, 200_000);
}
