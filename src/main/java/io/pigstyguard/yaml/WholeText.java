package io.pigstyguard.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text held in memory for SnakeYAML's scanner, whose own reader copies its window again and again
 * and so needs quadratic time for long scalars. It ends, with a problem, at the first character
 * that Ansible refuses.
 */
final class WholeText extends StreamReader {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final int[] codePoints;
  private final int length;
  private @Nullable String fault;
  private int index;
  private int line;
  private int column;
  private @Nullable Mark mark;

  WholeText(String text) {
    super("");
    codePoints = new int[text.length()];
    length = fill(text);
  }

  private int fill(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c < ' ' || c > '~') {
        c = text.codePointAt(i);
        i += Character.charCount(c) - 1;
        if (!isPrintable(c)) {
          fault = "must not contain control characters";
          return count;
        }
        if (c == BYTE_ORDER_MARK && count > 0 && endsLine(codePoints[count - 1])) {
          fault = "must not start a line with a byte order mark";
          return count;
        }
      }
      codePoints[count++] = c;
    }
    return count;
  }

  private static boolean endsLine(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  @Override
  public int peek() {
    return index < length ? codePoints[index] : end();
  }

  @Override
  public int peek(int distance) {
    int at = index + distance;
    return at < length ? codePoints[at] : end();
  }

  /** What SnakeYAML takes for the end of the text, unless it is the place of a fault. */
  private int end() {
    if (fault == null) {
      return 0;
    }
    forward(length - index);
    throw new UnreadableException(Problem.syntax(fault, line + 1, column + 1));
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int distance) {
    int end = Math.min(index + distance, length);
    while (index < end) {
      int c = codePoints[index++];
      boolean pair = c == '\r' && index < length && codePoints[index] == '\n';
      if (endsLine(c) && !pair) {
        line++;
        column = 0;
      } else if (index > 1 || c != BYTE_ORDER_MARK) {
        column++;
      }
    }
  }

  @Override
  public String prefix(int size) {
    return new String(codePoints, index, Math.min(size, length - index));
  }

  @Override
  public String prefixForward(int size) {
    String prefix = prefix(size);
    int moved = Math.min(size, length - index);
    index += moved;
    column += moved;
    return prefix;
  }

  /** Asked several times at each place; SnakeYAML keeps marks, but never changes them. */
  @Override
  public Mark getMark() {
    if (mark == null || mark.getIndex() != index) {
      mark = new Mark("", index, line, column, codePoints, index);
    }
    return mark;
  }

  @Override
  public int getIndex() {
    return index;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getColumn() {
    return column;
  }
}
