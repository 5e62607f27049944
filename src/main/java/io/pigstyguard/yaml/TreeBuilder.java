package io.pigstyguard.yaml;

import static java.lang.Character.isLetterOrDigit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Builds the tree from events with a stack of its own, counting what aliases would expand to. */
final class TreeBuilder {
  /** An anchored value; null while its collection is still open. Long texts are many nodes. */
  private record Anchored(@Nullable Value value, long nodes, int height) {}

  /** Keys that turn a JSON object, but no YAML mapping, into a value. */
  private static final Set<String> JSON_MARKERS = Set.of("__ansible_unsafe", "__ansible_vault");

  private final YamlLimits limits;
  private final boolean json;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<Oddity> oddities = new ArrayList<>();
  private @Nullable Value root;
  private int documents;
  private long aliasedNodes;
  private boolean hasExpressions;

  /**
   * @param json whether the text may be JSON, which Ansible tries before YAML
   */
  TreeBuilder(YamlLimits limits, boolean json) {
    this.limits = limits;
    this.json = json;
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
    return new ReadResult.Document(root, oddities, hasExpressions);
  }

  private void startDocument(Mark mark) {
    if (++documents > 1) {
      throw syntax("must be one document", mark);
    }
  }

  private void scalar(ScalarEvent event) {
    String tag = event.getTag();
    Scalar scalar = ScalarReader.read(event);
    hasExpressions |= scalar.text().contains("{{");
    if (scalar.type() == ScalarType.UNKNOWN_TAG && !Tags.isMerge(tag)) {
      unknown(tag, event.getStartMark());
    }
    declare(event);
    boolean implicit = tag == null ? event.isPlain() : Tags.isNonSpecific(tag);
    boolean key = open.peek() instanceof MappingFrame mapping && mapping.expectsKey();
    if (Tags.isMerge(tag) || (implicit && scalar.text().equals("<<"))) {
      if (!key) {
        throw syntax("must be quoted", event.getStartMark());
      }
      ((MappingFrame) open.element()).expectMerge();
      return;
    }
    if (key && json && JSON_MARKERS.contains(scalar.text())) {
      throw syntax("must use a tag instead of Ansible's JSON notation", event.getStartMark());
    }
    if (implicit && !key && scalar.text().equals("=")) {
      throw syntax("must be quoted", event.getStartMark());
    }
    add(scalar, 1 + scalar.text().length() / limits.nodeCharacters(), 0, event.getAnchor());
  }

  private void start(CollectionStartEvent event) {
    Mark mark = event.getStartMark();
    if (open.size() >= limits.depth()) {
      throw limit("must not nest deeper than " + limits.depth() + " levels", mark);
    }
    declare(event);
    boolean mapping = event.is(Event.ID.MappingStart);
    CollectionTag known =
        mapping
            ? CollectionTag.ofMapping(event.getTag())
            : CollectionTag.ofSequence(event.getTag());
    if (known == null) {
      unknown(event.getTag(), mark);
    }
    CollectionTag tag = known == null ? CollectionTag.PLAIN : known;
    int line = mark.getLine() + 1;
    int column = mark.getColumn() + 1;
    open.push(
        mapping
            ? new MappingFrame(tag, event.getAnchor(), line, column, oddities)
            : new SequenceFrame(tag, event.getAnchor(), line, column));
  }

  private void end() {
    Frame frame = open.pop();
    add(frame.finish(), frame.nodes(), frame.height(), frame.anchor());
  }

  private void alias(AliasEvent event) {
    Anchored target = anchors.get(event.getAnchor());
    if (target == null) {
      throw syntax("must not refer to an anchor that is not defined", event.getStartMark());
    }
    if (target.value() == null) {
      throw syntax("must not contain itself", event.getStartMark());
    }
    if (open.size() + target.height() > limits.depth()) {
      throw limit("must not nest deeper than " + limits.depth() + " levels", event.getStartMark());
    }
    aliasedNodes += target.nodes();
    if (aliasedNodes > limits.aliasedNodes()) {
      throw limit(
          "must not expand to more than %d nodes or %d characters by aliases"
              .formatted(limits.aliasedNodes(), limits.aliasedCharacters()),
          event.getStartMark());
    }
    add(target.value(), target.nodes(), target.height(), null);
  }

  private void add(Value value, long nodes, int height, @Nullable String anchor) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(value, nodes, height));
    }
    Frame frame = open.peek();
    if (frame == null) {
      root = value;
    } else {
      frame.add(value, nodes, height);
    }
  }

  /** Registers the anchor of a node; PyYAML refuses a second one of the same name. */
  private void declare(NodeEvent event) {
    String anchor = event.getAnchor();
    if (anchor == null) {
      return;
    }
    if (!isAnchor(anchor)) {
      throw syntax("must have an anchor of letters, digits, '-' and '_'", event.getStartMark());
    }
    if (anchors.put(anchor, new Anchored(null, 0, 0)) != null) {
      throw syntax("must not define an anchor twice", event.getStartMark());
    }
  }

  /** Where an anchor ends is told otherwise by SnakeYAML: {@code &a?b} is one to it. */
  private static boolean isAnchor(String name) {
    return name.chars().allMatch(c -> c == '-' || c == '_' || (c < 128 && isLetterOrDigit(c)));
  }

  private void unknown(@Nullable String tag, Mark mark) {
    if (tag != null && Tags.isKnown(tag)) {
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
