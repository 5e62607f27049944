package io.pigstyguard.yaml;

/**
 * What a document may cost.
 *
 * @param characters longest text, in UTF-16 code units
 * @param depth deepest nesting of collections
 * @param aliasedNodes how many nodes aliases and merge keys may add to those written out; a text
 *     counts as one for every {@value #NODE_CHARACTERS} characters, since whoever reads a list of
 *     aliases reads it as often
 */
public record YamlLimits(int characters, int depth, int aliasedNodes) {
  /**
   * A Kubernetes object holds at most 1 MiB; no Pigsty inventory nests deeper than a dozen levels.
   */
  public static final YamlLimits DEFAULT = new YamlLimits(3 << 20, 100, 200_000);

  private static final int NODE_CHARACTERS = 32;

  int nodeCharacters() {
    return NODE_CHARACTERS;
  }

  int aliasedCharacters() {
    return aliasedNodes * NODE_CHARACTERS;
  }
}
