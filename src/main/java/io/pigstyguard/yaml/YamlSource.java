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
  /** Where an alias stands. */
  public record SourceAlias(SourcePath path, String anchor) {}

  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();
  private final List<SourceScalar> scalars = new ArrayList<>();
  private final List<SourceAlias> aliases = new ArrayList<>();
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
    private @Nullable String key;
    private int next;

    Open(SourcePath path, boolean mapping) {
      this.path = path;
      this.mapping = mapping;
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
        aliases.add(new SourceAlias(child(null, "*"), alias.getAnchor()));
      }
      case MappingStart, SequenceStart -> {
        String anchor = ((CollectionStartEvent) event).getAnchor();
        boolean mapping = event.is(Event.ID.MappingStart);
        open.push(new Open(child(anchor, ""), mapping));
      }
      case MappingEnd, SequenceEnd -> open.pop();
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
      return new SourcePath(parent.path, "[" + parent.next++ + "]", anchor);
    }
    if (parent.key == null) {
      parent.key = text;
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
