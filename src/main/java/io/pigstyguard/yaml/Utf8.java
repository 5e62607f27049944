package io.pigstyguard.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes read as UTF-8, the only encoding in which Ansible reads inventories.
 *
 * @param text up to the first byte that is no UTF-8
 * @param problem where that byte is, or null
 */
public record Utf8(String text, @Nullable Problem problem) {
  /** Reads bytes up to their end, or to the first that is no UTF-8. */
  public static Utf8 decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return new Utf8(text, null);
    }
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int column = 1 + text.codePointCount(text.lastIndexOf('\n') + 1, text.length());
    return new Utf8(text, Problem.syntax("must be encoded in UTF-8", line, column));
  }

  @Override
  public String toString() {
    return "Utf8";
  }
}
