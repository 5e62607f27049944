package io.pigstyguard.siege;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Bodies whose length is told wrongly, twice, or in too many words. */
final class FramingAttacks {
  private static final String REVIEW = ReviewText.configMap("a", "b").json();
  private static final String WHOLE = "%x\r\n%s\r\n".formatted(REVIEW.length(), REVIEW);
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

  private FramingAttacks() {}

  /** A request in the body of another. */
  private static final String INNER =
      "POST /validate HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n{}\n";

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    lengths(attacks);
    chunks(attacks);
    manyChunks(attacks);
    smuggling(attacks);
    encodings(attacks);
    pipelines(attacks);
    attacks.add(Attack.body("1 GB of blanks, compressed", FramingAttacks::bomb, Expected.REFUSED));
    attacks.add(
        Attack.request(
            "compressed and said so",
            () ->
                Target.head("/validate", "Content-Encoding: gzip\r\nContent-Length: 20\r\n")
                    + "\u001f\u0000".repeat(10),
            Expected.REFUSED));
    return attacks;
  }

  private static void lengths(List<Attack> attacks) {
    for (String length :
        List.of("-1", "+5", "5 5", "0x10", "99999999999999999999", "", "1e3", "5,5")) {
      attacks.add(
          raw(
              "length '" + length + "'",
              "Content-Length: " + length + "\r\n",
              REVIEW,
              Expected.ENDED));
    }
    attacks.add(
        raw("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", REVIEW, Expected.REFUSED));
    attacks.add(raw("no length", "", "", Expected.ENDED));
    attacks.add(raw("1 GB announced", "Content-Length: 1000000000\r\n", REVIEW, Expected.ENDED));
    attacks.add(
        raw(
            "9 MB announced and sent",
            "Content-Length: 9000000\r\n",
            REVIEW.substring(0, REVIEW.length() - 1)
                + " ".repeat(9_000_000 - REVIEW.length())
                + "}",
            Expected.denied("longer")));
  }

  private static void chunks(List<Attack> attacks) {
    for (String size :
        List.of("ZZZ", "-1", "FFFFFFFFFFFFFFFFF", "7fffffffffffffff", "1_0", "0x10", " ")) {
      attacks.add(
          raw(
              "a chunk of '" + size + "'",
              CHUNKED,
              size + "\r\n" + REVIEW + "\r\n0\r\n\r\n",
              Expected.ENDED));
    }
    attacks.add(
        raw(
            "a chunk extension of 1 MB",
            CHUNKED,
            "5;a=" + "b".repeat(1 << 20) + "\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "100,000 chunks with extensions",
            CHUNKED,
            "1;a=b\r\n{\r\n".repeat(100_000),
            Expected.ENDED));
    attacks.add(
        raw(
            "chunks of one byte",
            CHUNKED,
            REVIEW.chars().mapToObj(c -> "1\r\n" + (char) c + "\r\n").reduce("", String::concat)
                + "0\r\n\r\n",
            Expected.ALLOWED));
  }

  private static void manyChunks(List<Attack> attacks) {
    attacks.add(
        raw(
            "a million blanks in chunks of one byte",
            CHUNKED,
            WHOLE.substring(0, WHOLE.length()) + "1\r\n \r\n".repeat(1 << 20) + "0\r\n\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "trailers of 1 MB",
            CHUNKED,
            WHOLE + "0\r\nX-A: " + "b".repeat(1 << 20) + "\r\n\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "50,000 trailers",
            CHUNKED,
            WHOLE + "0\r\n" + "X-A: b\r\n".repeat(50_000) + "\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "chunks without end",
            CHUNKED,
            ("10000\r\n" + " ".repeat(1 << 16) + "\r\n").repeat(300),
            Expected.ENDED));
  }

  /** One answer and no second: the inner request must not be taken for one. */
  private static void smuggling(List<Attack> attacks) {
    attacks.add(
        raw(
            "length and chunks",
            "Content-Length: 4\r\n" + CHUNKED,
            WHOLE + "0\r\n\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "chunks and length",
            CHUNKED + "Content-Length: 6\r\n",
            "0\r\n\r\n" + INNER,
            Expected.REFUSED));
    attacks.add(
        raw(
            "chunks, then identity",
            "Transfer-Encoding: chunked, identity\r\n",
            WHOLE + "0\r\n\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "two encodings",
            CHUNKED + "Transfer-Encoding: x\r\n",
            WHOLE + "0\r\n\r\n",
            Expected.ENDED));
  }

  private static void encodings(List<Attack> attacks) {
    attacks.add(
        raw(
            "an unknown encoding",
            "Transfer-Encoding: xchunked\r\n",
            WHOLE + "0\r\n\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "an encoding after a tab",
            "Transfer-Encoding:\tchunked\r\n",
            WHOLE + "0\r\n\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "a blank before the colon",
            "Transfer-Encoding : chunked\r\n",
            WHOLE + "0\r\n\r\n",
            Expected.ENDED));
    attacks.add(
        raw(
            "a request in a body",
            "Content-Length: %d\r\n".formatted(INNER.length()),
            INNER,
            Expected.status(400)));
  }

  private static void pipelines(List<Attack> attacks) {
    String request =
        new String(
            Target.request("/validate?timeout=10s", REVIEW.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);
    attacks.add(
        Attack.act(
            "500 requests at once, 4 times",
            target -> Target.crowd(4, target::open, wire -> pipeline(wire, request, 500)),
            Expected.ALLOWED));
    attacks.add(
        Attack.act(
            "500 requests at once, and gone",
            target ->
                Target.crowd(
                    8,
                    target::open,
                    wire -> {
                      wire.send(request.repeat(500)).close();
                      return new Reply(Reply.CLOSED, "", 0);
                    }),
            Expected.HUNG_UP));
  }

  private static Reply pipeline(Wire wire, String request, int times) {
    wire.sendBeside(request.repeat(times).getBytes(StandardCharsets.UTF_8));
    Reply reply = wire.reply(Target.LONGEST);
    for (int i = 1; i < times && reply.isAllowed(); i++) {
      reply = wire.reply(Target.LONGEST);
    }
    return reply;
  }

  private static Attack raw(String name, String headers, String body, Expected expected) {
    return Attack.request(
        name, () -> Target.head("/validate?timeout=3s", headers) + body, expected);
  }

  private static byte[] bomb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 1024; i++) {
        out.write(blanks);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
