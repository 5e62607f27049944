package io.pigstyguard.siege;

import static io.pigstyguard.siege.JsonAttacks.DENIED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Bodies in other encodings, and such as are no reviews at all. */
final class EncodingAttacks {
  private EncodingAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    encodings(attacks);
    noReviews(attacks);
    return attacks;
  }

  private static void encodings(List<Attack> attacks) {
    byte[] denied = DENIED.getBytes(StandardCharsets.UTF_8);
    attacks.add(
        Attack.body(
            "invalid UTF-8",
            () -> replaced("sslmode", 0xff),
            Expected.REVIEWED.or(Expected.REFUSED)));
    attacks.add(
        Attack.body(
            "an overlong NUL",
            () -> replaced("sslmode", 0xc0, 0x80),
            Expected.REVIEWED.or(Expected.REFUSED)));
    attacks.add(
        Attack.body(
            "a surrogate in UTF-8",
            () -> replaced("sslmode", 0xed, 0xa0, 0x80),
            Expected.REVIEWED.or(Expected.REFUSED)));
    attacks.add(
        text(
            "lone surrogates",
            () -> DENIED.replace("10.0.0.1", "\\ud800\\udfff\\udc00"),
            Expected.REVIEWED));
    attacks.add(
        text(
            "NUL in a key",
            () -> DENIED.replace("pigsty.yml", "\\u0000pigsty.yml"),
            Expected.REVIEWED));
    attacks.add(
        text("a byte order mark", () -> "\ufeff" + DENIED, Expected.DENIED.or(Expected.REFUSED)));
    for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-16")) {
      attacks.add(
          Attack.body(
              charset,
              () -> DENIED.getBytes(Charset.forName(charset)),
              Expected.DENIED.or(Expected.REFUSED)));
    }
    attacks.add(
        Attack.body(
            "cut in the middle",
            () -> Arrays.copyOf(denied, denied.length / 2),
            Expected.REVIEWED.or(Expected.REFUSED)));
    attacks.add(Attack.body("random bytes", () -> random(1 << 20), Expected.REFUSED));
  }

  private static void noReviews(List<Attack> attacks) {
    for (String body :
        List.of(
            "null",
            "[]",
            "\"x\"",
            "1",
            "true",
            "{}",
            "{\"request\":null}",
            "{\"request\":[]}",
            "",
            " ")) {
      attacks.add(text("'" + body + "'", () -> body, Expected.REFUSED));
    }
    attacks.add(text("8 MB of blanks", () -> " ".repeat(8_000_000), Expected.REFUSED));
    attacks.add(
        text(
            "v1beta1",
            () -> DENIED.replace("admission.k8s.io/v1", "admission.k8s.io/v1beta1"),
            Expected.REFUSED));
    attacks.add(
        text("YAML instead", () -> "kind: AdmissionReview\nrequest: {uid: u}\n", Expected.REFUSED));
    attacks.add(
        text("comments", () -> "/* " + "*".repeat(1000) + " */" + DENIED, Expected.REFUSED));
    attacks.add(
        text("NaN", () -> DENIED.replace("false", "NaN"), Expected.REVIEWED.or(Expected.REFUSED)));
    attacks.add(
        text(
            "no request but a response",
            () ->
                "{\"kind\":\"AdmissionReview\",\"apiVersion\":\"admission.k8s.io/v1\",\"response\":{\"allowed\":true}}",
            Expected.REFUSED));
  }

  private static Attack text(String name, Supplier<String> body, Expected expected) {
    return Attack.body(name, () -> body.get().getBytes(StandardCharsets.UTF_8), expected);
  }

  private static byte[] replaced(String text, int... by) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = DENIED.indexOf(text);
    bytes.writeBytes(DENIED.substring(0, at).getBytes(StandardCharsets.UTF_8));
    for (int one : by) {
      bytes.write(one);
    }
    bytes.writeBytes(DENIED.substring(at).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
