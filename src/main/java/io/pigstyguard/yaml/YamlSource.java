package io.pigstyguard.yaml;

import io.pigstyguard.budget.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * A text with the places of everything written in it, ends included: what quoting and editing need
 * beyond a {@link Value}.
 */
public final class YamlSource {
  /** Where an alias stands; offsets are those of {@link String#charAt}. */
  public record SourceAlias(SourcePath path, String anchor, int start, int end) {}

  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();
  private final List<SourceScalar> scalars = new ArrayList<>();
  private final List<SourceAlias> aliases = new ArrayList<>();
  private final List<SourceCollection> collections = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Offsets offsets;
  private boolean complete;

  private YamlSource(String text) {
    this.text = text;
    this.offsets = new Offsets(text);
  }

  /** A collection that is being read. */
  private static final class Open {
    private final SourcePath path;
    private final boolean mapping;
    private final boolean flow;
    private final int start;
    private @Nullable String key;
    private int size;

    Open(SourcePath path, CollectionStartEvent event, int start) {
      this.path = path;
      this.mapping = event.is(Event.ID.MappingStart);
      this.flow = event.isFlow();
      this.start = start;
    }

    SourceCollection upTo(int end) {
      return new SourceCollection(path, mapping, flow, start, end, size);
    }
  }

  /** The places in a text, up to the first error if there is one. */
  public static YamlSource of(String text) {
    YamlSource source = new YamlSource(text);
    source.findLines();
    if (text.length() <= YamlLimits.DEFAULT.characters()) {
      source.read();
    }
    return source;
  }

  /** Lines end where {@link Mark} counts one, so after NEL and the Unicode separators too. */
  private void findLines() {
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (!pair && "\n\r\u0085\u2028\u2029".indexOf(c) >= 0) {
        lineStarts.add(i + 1);
      }
    }
  }

  private void read() {
    try {
      YamlReader.read(new WholeText(text), Budget.unlimited(), this::accept);
      complete = true;
    } catch (UnreadableException | YAMLException | IllegalArgumentException e) {
      complete = false;
    }
  }

  private void accept(Event event) {
    switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> {
        AliasEvent alias = (AliasEvent) event;
        int start = offsets.at(event.getStartMark());
        int end = offsets.at(event.getEndMark());
        aliases.add(new SourceAlias(child(null, "*"), alias.getAnchor(), start, end));
      }
      case MappingStart, SequenceStart -> {
        CollectionStartEvent collection = (CollectionStartEvent) event;
        SourcePath path = child(collection.getAnchor(), "");
        open.push(new Open(path, collection, offsets.at(event.getStartMark())));
      }
      case MappingEnd, SequenceEnd ->
          collections.add(open.pop().upTo(offsets.at(event.getEndMark())));
      default -> {}
    }
  }

  private void scalar(ScalarEvent event) {
    Open parent = open.peek();
    boolean key = parent != null && parent.mapping && parent.key == null;
    SourcePath path = child(event.getAnchor(), event.getValue());
    scalars.add(
        new SourceScalar(
            path,
            key,
            style(event),
            offsets.at(event.getStartMark()),
            offsets.at(event.getEndMark()),
            event.getValue()));
  }

  /** The path of the next node; moves on in the collection around it. */
  private SourcePath child(@Nullable String anchor, String text) {
    Open parent = open.peek();
    if (parent == null) {
      return new SourcePath(null, "", anchor);
    }
    if (!parent.mapping) {
      return new SourcePath(parent.path, "[" + parent.size++ + "]", anchor);
    }
    if (parent.key == null) {
      parent.key = text;
      parent.size++;
      return parent.path;
    }
    SourcePath path = new SourcePath(parent.path, parent.key, anchor);
    parent.key = null;
    return path;
  }

  private static SourceScalar.Style style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> SourceScalar.Style.DOUBLE_QUOTED;
      case SINGLE_QUOTED -> SourceScalar.Style.SINGLE_QUOTED;
      case LITERAL, FOLDED -> SourceScalar.Style.BLOCK;
      case PLAIN -> SourceScalar.Style.PLAIN;
    };
  }

  public String text() {
    return text;
  }

  /** All scalars in the order of the text, keys included. */
  public List<SourceScalar> scalars() {
    return Collections.unmodifiableList(scalars);
  }

  public List<SourceAlias> aliases() {
    return Collections.unmodifiableList(aliases);
  }

  /** All collections, inner ones first. */
  public List<SourceCollection> collections() {
    return Collections.unmodifiableList(collections);
  }

  /** Whether the text could be read to its end. */
  public boolean isComplete() {
    return complete;
  }

  public int lines() {
    return lineStarts.size();
  }

  /** Where a line, counted from 1, begins. */
  public int lineStart(int line) {
    return lineStarts.get(line - 1);
  }

  /** Behind the last character of a line, its break left out. */
  public int lineEnd(int line) {
    int end = line < lines() ? lineStart(line + 1) - 1 : text.length();
    return end > lineStart(line) && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  @Override
  public String toString() {
    return lines() + " lines";
  }

  /** Marks count code points, Java counts UTF-16 units. */
  private static final class Offsets {
    private final String text;
    private final boolean same;
    private int points;
    private int units;

    Offsets(String text) {
      this.text = text;
      this.same = text.codePointCount(0, text.length()) == text.length();
    }

    /** Linear over all calls, since marks come in order but for a scalar's start. */
    int at(Mark mark) {
      if (same) {
        return mark.getIndex();
      }
      units = text.offsetByCodePoints(units, mark.getIndex() - points);
      points = mark.getIndex();
      return units;
    }
  }
}
