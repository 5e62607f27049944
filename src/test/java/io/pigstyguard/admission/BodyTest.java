package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyTest {
  private final Body body = new Body();

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private void add(String... pieces) {
    for (String piece : pieces) {
      body.add(Buffer.buffer(piece, "ISO-8859-1"));
    }
  }

  @Test
  void isWhatItsPiecesAre() throws IOException {
    add("one ", "", "two ", "three");
    assertThat(body.length()).isEqualTo(13);
    assertThat(text(body.copy())).isEqualTo("one two three");
    assertThat(text(body.copy())).isEqualTo("one two three");
    assertThat(text(body.consume())).isEqualTo("one two three");
    assertThat(text(body.consume())).isEmpty();
    assertThat(body.length()).isEqualTo(13);
  }

  @Test
  void readsByteByByteAndInParts() throws IOException {
    add("a\u00ff", "bcd");
    InputStream stream = body.copy();
    assertThat(stream.read()).isEqualTo('a');
    assertThat(stream.read()).isEqualTo(0xff);
    byte[] part = new byte[4];
    assertThat(stream.read(part, 1, 2)).isEqualTo(2);
    assertThat(part).containsExactly(0, 'b', 'c', 0);
    assertThat(stream.read(part, 0, 4)).isEqualTo(1);
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(stream.read(part, 0, 4)).isEqualTo(-1);
  }

  @Test
  void keepsItsHeadWhenItIsDropped() throws IOException {
    add("x".repeat(4000));
    assertThat(body.hasHead()).isFalse();
    add("y".repeat(95));
    assertThat(body.hasHead()).isFalse();
    add("z".repeat(10), "more");
    assertThat(body.hasHead()).isTrue();
    body.drop();
    assertThat(text(body.consume())).isEmpty();
    assertThat(text(body.head())).isEqualTo("x".repeat(4000) + "y".repeat(95) + "z");
  }
}
