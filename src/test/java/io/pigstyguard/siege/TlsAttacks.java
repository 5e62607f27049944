package io.pigstyguard.siege;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLParameters;

/** What clients do below HTTP. */
final class TlsAttacks {
  private static final int AT_ONCE = 500;
  private static final byte[] BYSTANDER = ReviewText.configMap("a", "b").bytes();

  private TlsAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    records(attacks);
    handshakes(attacks);
    connections(attacks);
    return attacks;
  }

  private static void records(List<Attack> attacks) {
    attacks.add(
        plain(
            "HTTP without TLS",
            "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    attacks.add(plain("random bytes", random(100_000)));
    attacks.add(plain("a record of 64 KB", record(22, random(65_535))));
    attacks.add(plain("empty records", repeat(record(22, new byte[0]), 100_000)));
    attacks.add(plain("alerts", repeat(record(21, new byte[] {1, 0}), 50_000)));
    attacks.add(
        plain(
            "a hello, then 100,000 changes of cipher",
            join(ClientHello.bytes(), repeat(record(20, new byte[] {1}), 100_000))));
    attacks.add(plain("5,000 hellos on one connection", repeat(ClientHello.bytes(), 5000)));
    attacks.add(plain("TLS 1.0", ClientHello.old(1)));
    attacks.add(plain("TLS 1.1", ClientHello.old(2)));
    attacks.add(plain("SSL 3", ClientHello.old(0)));
  }

  private static void handshakes(List<Attack> attacks) {
    attacks.add(early("200 renegotiations each", 4, wire -> renegotiate(wire, "TLSv1.2", 200)));
    attacks.add(early("2,000 changes of keys each", 4, wire -> renegotiate(wire, "TLSv1.3", 2000)));
    attacks.add(early("HTTP/2 by ALPN", 1, TlsAttacks::http2));
    attacks.add(
        Attack.crowd(
            "the preface of HTTP/2",
            20,
            wire ->
                wire.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\0".repeat(9)).end(Target.LONGEST),
            Expected.HUNG_UP));
  }

  private static void connections(List<Attack> attacks) {
    attacks.add(
        Attack.act(
            "1,000 short connections",
            target -> many(target::open, 1000, wire -> {}),
            Expected.HUNG_UP));
    attacks.add(
        Attack.act(
            "10,000 connections without a word",
            target -> many(target::openPlain, 10_000, wire -> {}),
            Expected.HUNG_UP));
    attacks.add(
        Attack.act(
            "3,000 connections that are reset after a hello",
            target -> many(target::openPlain, 3000, wire -> wire.send(ClientHello.bytes()).reset()),
            Expected.HUNG_UP));
    attacks.add(
        Attack.act(
                "3,000 connections that go on waiting after a hello",
                target -> waiting(target::openPlain),
                Expected.HUNG_UP)
            .ofHandshakes());
    attacks.add(
        Attack.act(
            "3,000 connections of another address that are reset after a hello",
            target ->
                many(target::openForeign, 3000, wire -> wire.send(ClientHello.bytes()).reset()),
            Expected.HUNG_UP));
    attacks.add(
        Attack.act(
            "3,000 connections of another address whose hello comes in two pieces",
            target -> inPieces(target::openForeign),
            Expected.HUNG_UP));
    attacks.add(
        Attack.act(
            "3,000 connections of another address that go on waiting after a hello",
            target -> waiting(target::openForeign),
            Expected.HUNG_UP));
    attacks.add(
        Attack.crowd(
            "no more is sent, but an answer awaited", 50, TlsAttacks::halfClosed, Expected.ENDED));
  }

  /** More than are ever open, each kept until the service closes it. */
  private static List<Reply> waiting(Target.Opener opener) throws IOException {
    List<Wire> wires = new ArrayList<>();
    try {
      for (int i = 0; i < 3000; i++) {
        wires.add(opener.open().send(ClientHello.bytes()));
      }
      return List.of(wires.get(0).end(Target.LONGEST), wires.get(2999).end(Target.LONGEST));
    } finally {
      wires.forEach(Wire::close);
    }
  }

  /** As many as are kept, of each a byte first, and of all the rest at once, again and again. */
  private static List<Reply> inPieces(Target.Opener opener) throws IOException {
    byte[] hello = ClientHello.bytes();
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < 3000; i += AT_ONCE) {
      List<Wire> wires = new ArrayList<>();
      for (int j = 0; j < AT_ONCE; j++) {
        wires.add(opener.open().send(Arrays.copyOf(hello, 1)));
      }
      for (Wire wire : wires) {
        sendRest(wire, Arrays.copyOfRange(hello, 1, hello.length));
      }
      replies.add(wires.get(0).end(Target.LONGEST));
      wires.forEach(Wire::close);
    }
    return replies;
  }

  private static void sendRest(Wire wire, byte[] rest) {
    try {
      wire.send(rest);
    } catch (IOException e) {
      // It had to make room.
    }
  }

  /** Does something with a connection that is dropped at once. */
  private interface Gesture {
    void with(Wire wire) throws IOException;
  }

  private static List<Reply> many(Target.Opener opener, int times, Gesture gesture)
      throws InterruptedException {
    return Target.crowd(
        4,
        opener,
        first -> {
          for (int i = 0; i < times / 4; i++) {
            try (Wire wire = opener.open()) {
              gesture.with(wire);
            }
          }
          return new Reply(Reply.CLOSED, "", 0);
        });
  }

  private static Attack plain(String name, byte[] bytes) {
    return Attack.act(
        name,
        target ->
            Target.crowd(8, target::openPlain, wire -> wire.sendBeside(bytes).end(Target.LONGEST)),
        Expected.HUNG_UP);
  }

  /** Before the first handshake. */
  private static Attack early(String name, int clients, Attack.Move move) {
    return Attack.act(
        name, target -> Target.crowd(clients, target::openOnly, move), Expected.ENDED);
  }

  private static Reply renegotiate(Wire wire, String protocol, int times) throws IOException {
    wire.tls().setEnabledProtocols(new String[] {protocol});
    for (int i = 0; i < times; i++) {
      wire.tls().startHandshake();
    }
    return Target.post(wire, "/validate?timeout=10s", BYSTANDER);
  }

  private static Reply http2(Wire wire) throws IOException {
    SSLParameters parameters = wire.tls().getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    wire.tls().setSSLParameters(parameters);
    wire.tls().startHandshake();
    return wire.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").end(Target.LONGEST);
  }

  private static Reply halfClosed(Wire wire) throws IOException {
    wire.send(Target.request("/validate?timeout=10s", BYSTANDER));
    wire.endSending();
    return wire.reply(Target.LONGEST);
  }

  /** The same in every run. */
  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(8).nextBytes(bytes);
    return bytes;
  }

  private static byte[] record(int type, byte[] content) {
    byte[] head = {(byte) type, 3, 3, (byte) (content.length >> 8), (byte) content.length};
    return join(head, content);
  }

  private static byte[] repeat(byte[] piece, int times) {
    byte[] bytes = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, bytes, i * piece.length, piece.length);
    }
    return bytes;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
