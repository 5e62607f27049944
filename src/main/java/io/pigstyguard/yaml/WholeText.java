package io.pigstyguard.yaml;

import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text held in memory for SnakeYAML's scanner, whose own reader copies its window again and again
 * and so needs quadratic time for long scalars. Refuses the characters that Ansible refuses.
 */
final class WholeText extends StreamReader {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final int[] codePoints;
  private final int length;
  private int index;
  private int line;
  private int column;

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
          throw refused("must not contain control characters", count);
        }
        if (c == BYTE_ORDER_MARK && count > 0 && endsLine(codePoints[count - 1])) {
          throw refused("must not start a line with a byte order mark", count);
        }
      }
      codePoints[count++] = c;
    }
    return count;
  }

  private UnreadableException refused(String message, int at) {
    int breaks = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (endsLine(codePoints[i]) && !(codePoints[i] == '\r' && codePoints[i + 1] == '\n')) {
        breaks++;
        start = i + 1;
      }
    }
    return new UnreadableException(Problem.syntax(message, breaks, at - start + 1));
  }

  private static boolean endsLine(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  @Override
  public int peek() {
    return index < length ? codePoints[index] : 0;
  }

  @Override
  public int peek(int distance) {
    int at = index + distance;
    return at < length ? codePoints[at] : 0;
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
      if (c <= '~' ? c > '\r' : !endsLine(c)) {
        column++;
      } else if (c == '\n' || (endsLine(c) && !(c == '\r' && peek() == '\n'))) {
        line++;
        column = 0;
      } else {
        column++;
      }
    }
    if (index == 1 && codePoints[0] == BYTE_ORDER_MARK) {
      column = 0;
    }
  }

  @Override
  public String prefix(int size) {
    return new String(codePoints, index, Math.min(size, length - index));
  }

  @Override
  public String prefixForward(int size) {
    String prefix = prefix(size);
    index += size;
    column += size;
    return prefix;
  }

  @Override
  public Mark getMark() {
    return new Mark("", index, line, column, codePoints, index);
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

  @Override
  public String toString() {
    return Arrays.toString(new int[] {line, column});
  }
}
