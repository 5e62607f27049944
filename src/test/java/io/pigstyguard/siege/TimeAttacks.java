package io.pigstyguard.siege;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits that nobody has, and clients that do not wait. */
final class TimeAttacks {
  private static final String FINDINGS =
      "all: {children: {m: {hosts: {10.0.0.1: {pg_seq: 1}}, vars: {pg_cluster: m, pg_users: ["
          + "{name: u, password: DBUser.DBA},".repeat(13_000)
          + "]}}}}";
  private static final byte[] COSTLY = ReviewText.configMap("pigsty.yml", FINDINGS).bytes();
  private static final byte[] DENIED =
      ReviewText.configMap(
              "pigsty.yml",
              "all: {children: {infra: {hosts: {10.0.0.1: {nginx_sslmode: disable}}}}}")
          .bytes();

  /** A small text of which every line is a finding. */
  private static final byte[] TALKATIVE =
      ReviewText.configMap("pigsty.yml", "all: {}\n" + "k: x\n".repeat(2500)).bytes();

  private TimeAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    waits(attacks);
    answers(attacks);
    attacks.add(
        Attack.body("13,000 published passwords", () -> COSTLY, Expected.denied("critical")));
    attacks.add(
        Attack.act("gone while judged, 60 times", target -> gone(target, 60), Expected.DENIED));
    attacks.add(
        Attack.act(
            "reset while sending, 300 times", target -> resets(target, 300), Expected.DENIED));
    attacks.add(
        Attack.crowd(
                "40 large reviews at once",
                40,
                wire -> Target.post(wire, "/validate?timeout=10s", COSTLY),
                Expected.DENIED_OR_SHED)
            .ofLargeOnes());
    attacks.add(
        Attack.crowd(
            "40 large reviews at once (sweep)",
            40,
            wire -> Target.post(wire, "/sweep?timeout=1s", COSTLY),
            Expected.REVIEWED.or(Expected.DENIED_OR_SHED)));
    return attacks;
  }

  private static void waits(List<Attack> attacks) {
    for (String wait :
        List.of(
            "0",
            "-1s",
            "",
            "s",
            "1",
            "1e9h",
            "999999999999999999h",
            "NaN",
            "Infinity",
            "%00",
            "1s1s1s",
            "10s&timeout=1ns",
            "0x1p63s",
            "9".repeat(3000) + "h",
            "1s".repeat(1500),
            "\u0661s")) {
      String shown = wait.length() > 20 ? wait.substring(0, 20) + "…" : wait;
      attacks.add(wait(shown, wait, DENIED, Expected.DENIED));
    }
    for (String wait : List.of("1ns", "1us", "1ms")) {
      attacks.add(wait(wait, wait, DENIED, Expected.DENIED));
    }
    attacks.add(wait("20ms for 13,000 published passwords", "20ms", COSTLY, Expected.DENIED));
    attacks.add(wait("100ms for 13,000 published passwords", "100ms", COSTLY, Expected.DENIED));
    attacks.add(wait("1e9h for 13,000 published passwords", "1e9h", COSTLY, Expected.DENIED));
  }

  private static Attack wait(String shown, String wait, byte[] body, Expected expected) {
    return Attack.act(
        "?timeout=" + shown,
        target -> List.of(target.post("/validate?timeout=" + wait, body)),
        expected);
  }

  /** Answers are long, and these clients do not read them. */
  private static void answers(List<Attack> attacks) {
    attacks.add(
        Attack.act(
            "long answers that nobody reads",
            target ->
                Target.crowd(300, () -> Wire.slow(target.port(), 4096), wire -> deaf(wire, 1)),
            Expected.ENDED));
    attacks.add(
        Attack.act(
            "3,000 long answers on each of 8 connections that nobody reads",
            target ->
                Target.crowd(8, () -> Wire.slow(target.port(), 4096), wire -> deaf(wire, 3000)),
            Expected.ENDED));
    attacks.add(
        Attack.act(
            "long answers that are read byte by byte",
            target -> Target.crowd(100, () -> Wire.slow(target.port(), 4096), TimeAttacks::sip),
            Expected.ENDED));
  }

  private static Reply deaf(Wire wire, int times) throws InterruptedException {
    String request =
        new String(Target.request("/validate?timeout=10s", TALKATIVE), StandardCharsets.UTF_8);
    wire.sendBeside(request.repeat(times).getBytes(StandardCharsets.UTF_8));
    Thread.sleep(8000);
    return new Reply(Reply.CLOSED, "", 8000);
  }

  private static Reply sip(Wire wire) throws IOException, InterruptedException {
    wire.send(Target.request("/validate?timeout=10s", TALKATIVE));
    for (int i = 0; i < 40; i++) {
      if (wire.sip(Duration.ofMillis(200)) < 0) {
        break;
      }
      Thread.sleep(100);
    }
    return new Reply(Reply.CLOSED, "", 0);
  }

  /** Costly reviews whose clients go; what comes next must not wait for them. */
  private static List<Reply> gone(Target target, int times)
      throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      try (Wire wire = target.open()) {
        wire.send(Target.request("/validate?timeout=10s", COSTLY));
        Thread.sleep(20);
      }
    }
    Reply next = target.post("/validate?timeout=10s", COSTLY);
    if (next.millis() > 3000) {
      throw new AssertionError(
          "the next review waits for those of clients that are gone: " + next.millis() + " ms");
    }
    return List.of(next);
  }

  private static List<Reply> resets(Target target, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      Wire wire = target.open();
      byte[] request = Target.request("/validate?timeout=10s", COSTLY);
      wire.send(java.util.Arrays.copyOf(request, request.length / 2)).reset();
    }
    return List.of(target.post("/validate?timeout=10s", COSTLY));
  }
}
