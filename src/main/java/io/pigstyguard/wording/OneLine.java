package io.pigstyguard.wording;

/**
 * Text from outside made fit to stand in one line of a message. Names of keys, users and objects
 * are chosen by whoever sends the object, so they lose what could start a line, hide or reorder
 * text.
 */
public final class OneLine {
  private static final String CUT = "…";

  private OneLine() {}

  /**
   * The visible characters of a text, in at most so many code points.
   *
   * <p>Argo CD cuts a message from {@code map[} to the last bracket of the line, so that sequence
   * is broken up.
   */
  public static String of(String text, int longest) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
    int taken = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isVisible(c)) {
        continue;
      }
      if (++taken > longest) {
        line.setLength(line.offsetByCodePoints(line.length(), -1));
        line.append(CUT);
        break;
      }
      line.appendCodePoint(c);
    }
    return line.toString().replace("map[", "map [");
  }

  /** Whether a reader sees a code point, and sees it where it stands. */
  public static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
