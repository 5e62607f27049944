package io.pigstyguard.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is being read. */
final class SequenceFrame extends Frame {
  private final List<Value> items = new ArrayList<>();

  SequenceFrame(CollectionTag tag, @Nullable String anchor, int line, int column) {
    super(tag, anchor, line, column);
  }

  @Override
  void add(Value value) {
    items.add(value);
  }

  @Override
  Value collection() {
    return new Sequence(items, line(), column());
  }
}
