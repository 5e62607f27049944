package io.pigstyguard.mask;

import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.wording.OneLine;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines of a document as they may be shown: credentials masked, comments left out. */
public final class Quotation {
  private static final int WIDEST = 140;
  private static final int BEFORE_CARET = 100;
  private static final Set<String> KNOWN_TAGS =
      Set.of("!vault", "!unsafe", "!!str", "!!int", "!!float", "!!bool", "!!null", "!!binary");

  private final YamlSource source;
  private final SourceMask mask;

  private Quotation(YamlSource source, SourceMask mask) {
    this.source = source;
    this.mask = mask;
  }

  /** The lines of a document. */
  public static Quotation of(String document, CredentialNames names) {
    return of(document, names, value -> false);
  }

  /**
   * The lines of a document that has values without harm.
   *
   * @param harmless which values may be shown wherever they stand
   */
  public static Quotation of(String document, CredentialNames names, Predicate<String> harmless) {
    YamlSource source = YamlSource.of(document);
    return new Quotation(source, new SourceMask(source, names, harmless));
  }

  /** A line in its whole length; only the mask where it cannot be told what is a credential. */
  public String whole(int line) {
    if (!source.isComplete() || line > source.lines()) {
      return Mask.TEXT;
    }
    int start = source.lineStart(line);
    return new Rendering(start, source.lineEnd(line), start).whole();
  }

  /**
   * A line fit to be shown.
   *
   * @param caret how many characters of the text come before the place
   */
  public record Line(String text, int caret) {}

  /** The line of a place, or null when it cannot be told what on it is a credential. */
  public @Nullable Line line(int line, int column) {
    if (!source.isComplete() || line > source.lines()) {
      return null;
    }
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    int points = source.text().codePointCount(start, end);
    int place = source.text().offsetByCodePoints(start, Math.min(column - 1, points));
    return new Rendering(start, end, place).line();
  }

  /** The line between two offsets while it is put together. */
  private final class Rendering {
    private final int end;
    private final int place;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int caret;
    private boolean commented;

    Rendering(int start, int end, int place) {
      this.at = start;
      this.end = end;
      this.place = place;
    }

    Line line() {
      render();
      return window();
    }

    String whole() {
      render();
      return text.toString().stripTrailing();
    }

    private void render() {
      List<SourceScalar> scalars = source.scalars();
      for (int i = firstAfter(at); i < scalars.size() && scalars.get(i).start() < end; i++) {
        SourceScalar scalar = scalars.get(i);
        between(scalar.start());
        if (scalar.end() > at && !commented) {
          scalar(scalar);
        }
      }
      between(end);
    }

    private void scalar(SourceScalar scalar) {
      int stop = Math.min(scalar.end(), end);
      if (mask.hides(scalar)) {
        mark(at, stop, true);
        text.append(Mask.TEXT);
        stop = afterBlanks(stop);
      } else if (at == scalar.start()) {
        boolean block = scalar.style() == SourceScalar.Style.BLOCK;
        between(block ? stop : Math.min(afterProperties(), stop)); // a block's header may comment
        plain(stop);
      } else {
        plain(stop);
      }
      at = Math.max(at, stop);
    }

    private void plain(int stop) {
      if (at < stop && !commented) {
        mark(at, stop, false);
        append(at, stop);
      }
    }

    /** Behind the anchor and the tag of a scalar that begins here. */
    private int afterProperties() {
      int i = at;
      while (i < end && "&!".indexOf(source.text().charAt(i)) >= 0) {
        i = afterProperty(i);
        while (i < end && Character.isWhitespace(source.text().charAt(i))) {
          i++;
        }
      }
      return i;
    }

    private int afterProperty(int start) {
      int i = start + 1;
      String stops = source.text().startsWith("!<", start) ? "" : ",[]{}";
      while (i < end
          && !Character.isWhitespace(source.text().charAt(i))
          && stops.indexOf(source.text().charAt(i)) < 0) {
        i++;
      }
      return i;
    }

    /** Blanks behind a value, which align columns and so tell its length, become one. */
    private int afterBlanks(int offset) {
      int behind = offset;
      while (behind < end && source.text().charAt(behind) == ' ') {
        behind++;
      }
      if (behind > offset) {
        text.append(' ');
      }
      return behind;
    }

    /** Punctuation up to an offset; a comment or a directive ends the line. */
    private void between(int stop) {
      int i = at;
      while (i < stop && !commented) {
        char c = source.text().charAt(i);
        boolean free = i == 0 || Character.isWhitespace(source.text().charAt(i - 1));
        if (free && (c == '#' || c == '%')) {
          commented = true;
          mark(i, end, true);
          return;
        }
        int next = "*&!".indexOf(c) >= 0 ? afterProperty(i) : i + 1;
        if (next > i + 1 && !isProperty(source.text().substring(i, next))) {
          mark(i, next, true);
          text.append(c).append(Mask.TEXT);
        } else {
          mark(i, next, false);
          append(i, next);
        }
        i = next;
      }
      at = Math.max(at, stop);
    }

    /** Whether it is a tag, an anchor or an alias; a password that nobody quoted may look so. */
    private boolean isProperty(String token) {
      return KNOWN_TAGS.contains(token) || mask.isShared(token.substring(1));
    }

    private void mark(int from, int to, boolean hidden) {
      if (place >= from && place < to) {
        int into = hidden ? 0 : source.text().codePointCount(from, place);
        caret = text.codePointCount(0, text.length()) + into;
      }
    }

    private void append(int from, int to) {
      source
          .text()
          .substring(from, to)
          .codePoints()
          .map(c -> OneLine.isVisible(c) ? c : ' ')
          .forEach(text::appendCodePoint);
    }

    private Line window() {
      int[] points = text.toString().stripTrailing().codePoints().toArray();
      int from = Math.max(0, Math.min(caret - BEFORE_CARET, points.length - WIDEST));
      int to = Math.min(points.length, from + WIDEST);
      String shown = new String(points, from, to - from);
      return new Line(
          (from > 0 ? "…" : "") + shown + (to < points.length ? "…" : ""),
          caret - from + (from > 0 ? 1 : 0));
    }

    private int firstAfter(int offset) {
      List<SourceScalar> scalars = source.scalars();
      int low = 0;
      int high = scalars.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (scalars.get(middle).end() > offset) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }
}
