package io.pigstyguard.siege;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Clients that take their time, so that others have none. */
final class SlowAttacks {
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final String WAIT = "/validate?timeout=30s";

  private SlowAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    handshakes(attacks);
    heads(attacks);
    bodies(attacks);
    return attacks;
  }

  private static void handshakes(List<Attack> attacks) {
    attacks.add(plain("connections that never shake hands", 500, wire -> wire.end(Target.LONGEST)));
    attacks.add(plain("half a ClientHello, then nothing", 300, wire -> hello(wire, 40)));
    attacks.add(plain("a ClientHello, then nothing", 300, wire -> hello(wire, Integer.MAX_VALUE)));
    attacks.add(plain("a ClientHello byte by byte", 100, SlowAttacks::crawl));
    attacks.add(
        Attack.crowd(
            "handshakes, then nothing", 300, wire -> wire.end(Target.LONGEST), Expected.HUNG_UP));
  }

  private static void heads(List<Attack> attacks) {
    attacks.add(
        Attack.crowd(
            "heads that trickle",
            200,
            wire -> trickle(wire.send("POST /validate HTTP/1.1\r\n"), "X-A: b\r\n"),
            Expected.ENDED));
    attacks.add(
        Attack.crowd(
            "a request line that never ends",
            100,
            wire -> trickle(wire.send("POST /validate"), "/"),
            Expected.ENDED));
    attacks.add(
        Attack.crowd(
            "one review, then nothing but the connection",
            300,
            wire -> {
              Reply reply = Target.post(wire, WAIT, ReviewText.configMap("a", "b").bytes());
              Thread.sleep(3000);
              return reply;
            },
            Expected.ALLOWED));
  }

  private static void bodies(List<Attack> attacks) {
    attacks.add(begun("60,000 bytes announced, 4 KB sent", 300, "Content-Length: 60000\r\n", 4000));
    attacks.add(begun("8 MB announced, 60 KB sent", 200, "Content-Length: 8000000\r\n", 60_000));
    attacks.add(
        begun(
            "the word to go on, then nothing",
            200,
            "Expect: 100-continue\r\nContent-Length: 60000\r\n",
            0));
    attacks.add(
        Attack.crowd(
            "bodies that trickle",
            200,
            wire ->
                trickle(
                    wire.send(Target.head(WAIT, "Content-Length: 60000\r\n") + start(300)), "x"),
            Expected.DENIED_OR_SHED));
    attacks.add(
        Attack.crowd(
            "chunks that trickle",
            100,
            wire ->
                trickle(
                    wire.send(Target.head(WAIT, "Transfer-Encoding: chunked\r\n")), "1\r\n \r\n"),
            Expected.ENDED));
  }

  /** Bodies of which so much comes, and no more. */
  private static Attack begun(String name, int clients, String headers, int length) {
    String request = Target.head(WAIT, headers) + start(length);
    return Attack.crowd(
        name, clients, wire -> wire.send(request).reply(Target.LONGEST), Expected.DENIED_OR_SHED);
  }

  private static Attack plain(String name, int clients, Attack.Move move) {
    return Attack.act(
        name, target -> Target.crowd(clients, target::openPlain, move), Expected.HUNG_UP);
  }

  /** The beginning of a review, of that length. */
  private static String start(int length) {
    return ReviewText.configMap("pigsty.yml", "x".repeat(length)).json().substring(0, length);
  }

  private static Reply hello(Wire wire, int length) throws IOException {
    byte[] hello = ClientHello.bytes();
    return wire.send(Arrays.copyOf(hello, Math.min(length, hello.length))).end(Target.LONGEST);
  }

  private static Reply crawl(Wire wire) throws IOException {
    Reply reply = new Reply(Reply.SILENT, "", 0);
    for (byte one : ClientHello.bytes()) {
      reply = wire.send(new byte[] {one}).end(PAUSE);
      if (reply.status() == Reply.CLOSED || reply.millis() > Target.LONGEST.toMillis()) {
        break;
      }
    }
    return reply;
  }

  /** Sends a piece again and again until the service answers, hangs up, or has had enough time. */
  private static Reply trickle(Wire wire, String piece) throws IOException {
    Reply reply = wire.reply(PAUSE);
    while (reply.status() == Reply.SILENT && reply.millis() < Target.LONGEST.toMillis()) {
      reply = wire.send(piece).reply(PAUSE);
    }
    return reply;
  }
}
