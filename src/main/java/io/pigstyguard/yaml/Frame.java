package io.pigstyguard.yaml;

import org.jspecify.annotations.Nullable;

/** A collection that is being read. */
abstract sealed class Frame permits MappingFrame, SequenceFrame {
  private final CollectionTag tag;
  private final @Nullable String anchor;
  private final int line;
  private final int column;
  private long nodes = 1;
  private int height = 1;

  Frame(CollectionTag tag, @Nullable String anchor, int line, int column) {
    this.tag = tag;
    this.anchor = anchor;
    this.line = line;
    this.column = column;
  }

  final void add(Value value, long weight, int levels) {
    nodes += weight;
    height = Math.max(height, levels + 1);
    add(value);
  }

  abstract void add(Value value);

  final Value finish() {
    return tag.apply(collection());
  }

  abstract Value collection();

  /** How many nodes the collection has when its aliases are written out. */
  final long nodes() {
    return nodes;
  }

  /** How many levels the collection has when its aliases are written out. */
  final int height() {
    return height;
  }

  final @Nullable String anchor() {
    return anchor;
  }

  final int line() {
    return line;
  }

  final int column() {
    return column;
  }
}
