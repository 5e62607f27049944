package io.pigstyguard.yaml;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Scalar events to scalars, refusing what PyYAML's constructors refuse. */
final class ScalarReader {
  private static final String HALF_CHARACTER = "must not contain half of a surrogate pair";

  private ScalarReader() {}

  static Scalar read(ScalarEvent event) {
    int line = event.getStartMark().getLine() + 1;
    int column = event.getStartMark().getColumn() + 1;
    String text = event.getValue();
    String tag = event.getTag();
    boolean implicit = tag == null || Tags.isNonSpecific(tag);
    ScalarType type = implicit ? implicit(event) : explicit(tag);
    String complaint = isWhole(event) ? complaint(type, text, !implicit) : HALF_CHARACTER;
    if (complaint != null) {
      throw new UnreadableException(Problem.syntax(complaint, line, column));
    }
    return new Scalar(type, text, line, column);
  }

  /** Only an escape can bring half of a surrogate pair into a text. */
  private static boolean isWhole(ScalarEvent event) {
    return event.getScalarStyle() != DumperOptions.ScalarStyle.DOUBLE_QUOTED
        || event.getValue().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static ScalarType implicit(ScalarEvent event) {
    boolean tagged = event.getTag() != null;
    boolean resolved = tagged ? !isNothing(event) : event.isPlain();
    return resolved ? ScalarResolver.resolve(event.getValue()) : ScalarType.STRING;
  }

  /** A tag without a text; with the tag {@code !} it is an empty text, {@code ! ''} is null. */
  private static boolean isNothing(ScalarEvent event) {
    return event.isPlain() && event.getValue().isEmpty();
  }

  private static ScalarType explicit(String tag) {
    ScalarType type = Tags.scalar(tag);
    return type == null ? ScalarType.UNKNOWN_TAG : type;
  }

  /** What Python would raise for the text, or null. */
  private static @Nullable String complaint(ScalarType type, String text, boolean tagged) {
    return switch (type) {
      case INT -> integerComplaint(text, tagged);
      case FLOAT -> !tagged || isNumber(text) ? null : "must be a number";
      case BOOL -> !tagged || ScalarResolver.isBoolWord(text) ? null : "must be true or false";
      case TIMESTAMP -> Timestamps.exists(text) ? null : "must be an existing date, or be quoted";
      case BINARY -> isBase64(text) ? null : "must be base64";
      case STRING, NULL, UNSAFE, VAULT, UNKNOWN_TAG -> null;
    };
  }

  private static @Nullable String integerComplaint(String text, boolean tagged) {
    if (text.length() > Numbers.LONGEST) {
      return "must not be a number of more than " + Numbers.LONGEST + " digits";
    }
    boolean form = !tagged || ScalarResolver.resolve(text) == ScalarType.INT;
    return form && Numbers.isInteger(text) ? null : "must be a whole number";
  }

  private static boolean isNumber(String text) {
    ScalarType type = ScalarResolver.resolve(text);
    return type == ScalarType.FLOAT || (type == ScalarType.INT && Numbers.isDecimal(text));
  }

  private static boolean isBase64(String text) {
    if (!text.chars().allMatch(c -> c < 128)) {
      return false;
    }
    try {
      var unused = Base64.getMimeDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
