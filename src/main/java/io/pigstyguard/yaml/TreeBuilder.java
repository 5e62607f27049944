package io.pigstyguard.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Builds the tree from events with a stack of its own, counting what aliases would expand to. */
final class TreeBuilder {
  /** An anchored value; null while its collection is still open. */
  private record Anchored(@Nullable Value value, long nodes) {}

  private final YamlLimits limits;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<Oddity> oddities = new ArrayList<>();
  private @Nullable Value root;
  private int documents;
  private long aliasedNodes;

  TreeBuilder(YamlLimits limits) {
    this.limits = limits;
  }

  void accept(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> startDocument(event.getStartMark());
      case Alias -> alias((AliasEvent) event);
      case Scalar -> scalar((ScalarEvent) event);
      case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> end();
      default -> {}
    }
  }

  ReadResult result() {
    if (root == null) {
      return new ReadResult.Unreadable(Problem.syntax("must not be empty", 1, 1));
    }
    return new ReadResult.Document(root, oddities);
  }

  private void startDocument(Mark mark) {
    if (++documents > 1) {
      throw syntax("must be one document", mark);
    }
  }

  private void scalar(ScalarEvent event) {
    Scalar scalar = ScalarReader.read(event);
    checkTag(event.getTag(), scalar.type() != ScalarType.UNKNOWN_TAG, event.getStartMark());
    declare(event, null, 0);
    Frame frame = open.peek();
    boolean plain = event.isPlain() && event.getTag() == null;
    boolean merge = plain ? scalar.text().equals("<<") : isMergeTag(event.getTag());
    if (merge && frame instanceof MappingFrame mapping && mapping.expectsKey()) {
      mapping.expectMerge();
      return;
    }
    if (merge || (plain && scalar.text().equals("="))) {
      throw syntax("must be quoted", event.getStartMark());
    }
    add(scalar, 1, event.getAnchor());
  }

  private static boolean isMergeTag(@Nullable String tag) {
    return tag != null && Tags.isMerge(tag);
  }

  private void start(CollectionStartEvent event) {
    if (open.size() >= limits.depth()) {
      throw limit("must not nest deeper than " + limits.depth() + " levels", event.getStartMark());
    }
    declare(event, null, 0);
    boolean mapping = event.is(Event.ID.MappingStart);
    String tag = event.getTag();
    boolean known = mapping ? Tags.isMapping(tag) : Tags.isSequence(tag);
    checkTag(tag, known, event.getStartMark());
    Mark mark = event.getStartMark();
    int line = mark.getLine() + 1;
    int column = mark.getColumn() + 1;
    open.push(
        mapping
            ? new MappingFrame(event.getAnchor(), line, column, oddities)
            : new SequenceFrame(event.getAnchor(), line, column));
  }

  private void end() {
    Frame frame = open.pop();
    add(frame.finish(), frame.nodes(), frame.anchor());
  }

  private void alias(AliasEvent event) {
    Anchored target = anchors.get(event.getAnchor());
    if (target == null) {
      throw syntax("must not refer to an anchor that is not defined", event.getStartMark());
    }
    if (target.value() == null) {
      throw syntax("must not contain itself", event.getStartMark());
    }
    aliasedNodes += target.nodes();
    if (aliasedNodes > limits.aliasedNodes()) {
      throw limit(
          "must not expand to more than " + limits.aliasedNodes() + " nodes by aliases",
          event.getStartMark());
    }
    add(target.value(), target.nodes(), null);
  }

  private void add(Value value, long nodes, @Nullable String anchor) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(value, nodes));
    }
    Frame frame = open.peek();
    if (frame == null) {
      root = value;
    } else {
      frame.add(value, nodes);
    }
  }

  /** Registers the anchor of a node; PyYAML refuses a second one of the same name. */
  private void declare(NodeEvent event, @Nullable Value value, long nodes) {
    String anchor = event.getAnchor();
    if (anchor != null && anchors.put(anchor, new Anchored(value, nodes)) != null) {
      throw syntax("must not define an anchor twice", event.getStartMark());
    }
  }

  private void checkTag(@Nullable String tag, boolean known, Mark mark) {
    if (tag == null || known || Tags.isMerge(tag)) {
      return;
    }
    if (Tags.isKnown(tag)) {
      throw syntax("must not have a tag of another kind of value", mark);
    }
    oddities.add(
        new Oddity(Oddity.Kind.UNKNOWN_TAG, "a tag", mark.getLine() + 1, mark.getColumn() + 1));
  }

  private static UnreadableException syntax(String message, Mark mark) {
    return new UnreadableException(
        Problem.syntax(message, mark.getLine() + 1, mark.getColumn() + 1));
  }

  private static UnreadableException limit(String message, Mark mark) {
    return new UnreadableException(
        Problem.limit(message, mark.getLine() + 1, mark.getColumn() + 1));
  }
}
