package io.pigstyguard.siege;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Heads of requests that are long, odd or meant for somebody else. */
final class HeadAttacks {
  private static final String REVIEW = ReviewText.configMap("a", "b").json();
  private static final String LENGTH = "Content-Length: %d\r\n".formatted(REVIEW.length());

  private HeadAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    size(attacks);
    meaning(attacks);
    forms(attacks);
    methods(attacks);
    paths(attacks);
    return attacks;
  }

  private static void size(List<Attack> attacks) {
    attacks.add(head("a header of 1 MB", "X-A: " + "a".repeat(1 << 20) + "\r\n", Expected.REFUSED));
    attacks.add(head("a header name of 1 MB", "X".repeat(1 << 20) + ": a\r\n", Expected.REFUSED));
    attacks.add(
        head("50,000 headers", repeat(50_000, i -> "X-" + i + ": a\r\n"), Expected.REFUSED));
    attacks.add(head("50,000 equal headers", "X: a\r\n".repeat(50_000), Expected.REFUSED));
    attacks.add(head("folded headers", "X: a\r\n" + " a\r\n".repeat(100_000), Expected.REFUSED));
    attacks.add(
        head("headers with one hash", repeat(300, i -> colliding(i) + ": a\r\n"), Expected.ENDED));
    attacks.add(
        Attack.request(
            "a request line of 1 MB",
            () -> Target.head("/validate?" + "a".repeat(1 << 20), LENGTH) + REVIEW,
            Expected.REFUSED));
    attacks.add(
        Attack.request(
            "a method of 1 MB",
            () -> "A".repeat(1 << 20) + " / HTTP/1.1\r\n\r\n",
            Expected.REFUSED));
    attacks.add(
        Attack.request(
            "1,000 parameters",
            () -> Target.head("/validate?" + "a&".repeat(1000), LENGTH) + REVIEW,
            Expected.ALLOWED));
    attacks.add(
        Attack.request("10 MB of empty lines", () -> "\r\n".repeat(5 << 20), Expected.REFUSED));
  }

  private static void meaning(List<Attack> attacks) {
    attacks.add(head("no host", "Host:\r\n", Expected.ENDED));
    attacks.add(
        head(
            "Upgrade: h2c",
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n",
            Expected.ALLOWED));
    attacks.add(
        head(
            "Upgrade: websocket",
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
            Expected.ALLOWED));
    attacks.add(head("an unknown expectation", "Expect: 500-continue\r\n", Expected.ENDED));
    attacks.add(
        head(
            "trace context of 4 KB",
            "traceparent: " + "0".repeat(4000) + "\r\n",
            Expected.ALLOWED));
    attacks.add(
        head(
            "forwarded for",
            "X-Forwarded-For: 127.0.0.1\r\nForwarded: for=127.0.0.1\r\n",
            Expected.ALLOWED));
    attacks.add(head("ranges", "Range: bytes=" + "0-1,".repeat(1000) + "\r\n", Expected.ALLOWED));
    attacks.add(
        head("compressed answers", "Accept-Encoding: gzip, deflate, br\r\n", Expected.ALLOWED));
    attacks.add(head("cookies", "Cookie: " + "a=b; ".repeat(1000) + "\r\n", Expected.ALLOWED));
  }

  private static void forms(List<Attack> attacks) {
    attacks.add(type("application/x-www-form-urlencoded"));
    attacks.add(type("multipart/form-data; boundary=x"));
    attacks.add(type("application/yaml"));
    attacks.add(
        Attack.request(
            "HTTP/1.0",
            () ->
                "POST /validate HTTP/1.0\r\nContent-Type: application/json\r\n"
                    + LENGTH
                    + "\r\n"
                    + REVIEW,
            Expected.ENDED));
    attacks.add(Attack.request("HTTP/0.9", () -> "GET /validate\r\n\r\n", Expected.REFUSED));
    attacks.add(
        Attack.request(
            "HTTP/9.9",
            () -> "POST /validate HTTP/9.9\r\n" + LENGTH + "\r\n" + REVIEW,
            Expected.ENDED));
    attacks.add(
        Attack.request(
            "NUL in a header",
            () -> Target.head("/validate", "X-A: a\0b\r\n" + LENGTH) + REVIEW,
            Expected.ENDED));
    attacks.add(
        Attack.request(
            "a bare line feed in a header",
            () -> Target.head("/validate", "X-A: a\nX-B: b\r\n" + LENGTH) + REVIEW,
            Expected.ENDED));
  }

  private static void methods(List<Attack> attacks) {
    for (String method :
        List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW")) {
      attacks.add(
          Attack.request(
              method,
              () -> method + " /validate HTTP/1.1\r\nHost: x\r\n" + LENGTH + "\r\n" + REVIEW,
              Expected.REFUSED));
    }
  }

  private static void paths(List<Attack> attacks) {
    for (String path :
        List.of(
            "/",
            "/q/metrics",
            "/q/health/ready",
            "/q/dev",
            "/../validate",
            "/validate/../../etc/passwd",
            "/validate%00",
            "/%2e%2e/validate",
            "/validate/more",
            "/VALIDATE",
            "*",
            "http://other/secret",
            "/%ff%fe")) {
      attacks.add(
          Attack.request(
              "path " + path,
              () -> Target.head(path, LENGTH) + REVIEW,
              Expected.REFUSED.or(Expected.REVIEWED)));
    }
  }

  private static Attack head(String name, String headers, Expected expected) {
    return Attack.request(
        name, () -> Target.head("/validate?timeout=10s", headers + LENGTH) + REVIEW, expected);
  }

  private static Attack type(String type) {
    return Attack.request(
        "content type " + type,
        () ->
            "POST /validate HTTP/1.1\r\nHost: x\r\nContent-Type: "
                + type
                + "\r\n"
                + LENGTH
                + "\r\n"
                + REVIEW,
        Expected.status(415));
  }

  /** Names with one hash code in Java. */
  private static String colliding(int number) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 10; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  private static String repeat(int times, IntFunction<String> piece) {
    return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
  }
}
