package io.pigstyguard.yaml;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Scalar events to scalars, refusing what PyYAML's constructors refuse. */
final class ScalarReader {
  private ScalarReader() {}

  static Scalar read(ScalarEvent event) {
    int line = event.getStartMark().getLine() + 1;
    int column = event.getStartMark().getColumn() + 1;
    String text = event.getValue();
    String tag = event.getTag();
    ScalarType type = tag == null || tag.equals("!") ? implicit(event) : explicit(tag);
    String complaint = complaint(type, text, tag);
    if (complaint != null) {
      throw new UnreadableException(Problem.syntax(complaint, line, column));
    }
    return new Scalar(type, text, line, column);
  }

  private static ScalarType implicit(ScalarEvent event) {
    return event.getTag() == null && event.isPlain()
        ? ScalarResolver.resolve(event.getValue())
        : ScalarType.STRING;
  }

  private static ScalarType explicit(String tag) {
    ScalarType type = Tags.scalar(tag);
    return type == null ? ScalarType.UNKNOWN_TAG : type;
  }

  /** What Python would raise for the text, or null. */
  private static @Nullable String complaint(ScalarType type, String text, @Nullable String tag) {
    boolean tagged = tag != null && !tag.equals("!");
    return switch (type) {
      case INT -> integerComplaint(text, tagged);
      case FLOAT -> !tagged || isFloat(text) ? null : "must be a number";
      case BOOL -> !tagged || ScalarResolver.isBoolWord(text) ? null : "must be true or false";
      case TIMESTAMP ->
          ScalarResolver.resolve(text) == ScalarType.TIMESTAMP && ScalarResolver.isRealDate(text)
              ? null
              : "must be an existing date, or be quoted";
      case BINARY -> isBase64(text) ? null : "must be base64";
      case STRING, NULL, UNSAFE, VAULT, UNKNOWN_TAG -> null;
    };
  }

  private static @Nullable String integerComplaint(String text, boolean tagged) {
    if (text.length() > ScalarResolver.MAX_DIGITS) {
      return "must not be a number of more than " + ScalarResolver.MAX_DIGITS + " digits";
    }
    if (tagged && ScalarResolver.resolve(text) != ScalarType.INT) {
      return "must be a whole number";
    }
    boolean digits = text.chars().skip(text.startsWith("0") ? 1 : 0).anyMatch(c -> c != '_');
    boolean prefixed = text.endsWith("0x_") || text.endsWith("0b_");
    return (digits || text.equals("0")) && !prefixed ? null : "must be a whole number";
  }

  private static boolean isFloat(String text) {
    ScalarType type = ScalarResolver.resolve(text);
    return type == ScalarType.FLOAT || type == ScalarType.INT;
  }

  private static boolean isBase64(String text) {
    try {
      var unused = Base64.getMimeDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
