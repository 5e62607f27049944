package io.pigstyguard.yaml;

import org.jspecify.annotations.Nullable;

/**
 * The way from the root to a node, in the text as written: through keys and list positions, aliases
 * not followed.
 *
 * @param step the key's text, or the position in brackets; empty at the root
 * @param anchor the anchor of the node, or null
 */
public record SourcePath(@Nullable SourcePath parent, String step, @Nullable String anchor) {
  @Override
  public String toString() {
    return parent == null ? step : parent + "/" + step;
  }
}
