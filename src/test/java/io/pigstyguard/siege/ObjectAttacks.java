package io.pigstyguard.siege;

import static io.pigstyguard.siege.ReviewText.object;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Objects with too much of something, most of it beyond what an API server lets pass. */
final class ObjectAttacks {
  private static final int MANY = 1 << 20;
  private static final String CONFIG_MAP = "ConfigMap";
  private static final String SMALL = "all: {vars: {pg_cluster: m}}";

  private ObjectAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    metadata(attacks);
    annotations(attacks);
    users(attacks);
    keys(attacks);
    oddKeys(attacks);
    base64(attacks);
    return attacks;
  }

  private static void metadata(List<Attack> attacks) {
    attacks.add(labels("9,000 labels", "labels", 95_000, Expected.ALLOWED));
    attacks.add(
        meta(
            "20,000 owners",
            () ->
                "\"ownerReferences\":["
                    + listed(MANY - 1000, i -> "{\"kind\":\"K" + i + "\",\"name\":\"n\"}")
                    + "]",
            Expected.REVIEWED));
    attacks.add(
        meta(
            "a label of 1 MB",
            () -> "\"labels\":{\"pigsty-guard.io/inventory\":\"" + "x".repeat(MANY - 1000) + "\"}",
            Expected.REVIEWED));
  }

  private static void annotations(List<Attack> attacks) {
    attacks.add(
        meta(
            "an annotation of 1 MB of commas",
            () -> "\"annotations\":{\"pigsty-guard.io/keys\":\"" + ",".repeat(MANY - 1000) + "\"}",
            Expected.REVIEWED));
    attacks.add(
        meta(
            "an annotation of 1 MB of blanks",
            () -> "\"annotations\":{\"pigsty-guard.io/keys\":\"" + " ".repeat(MANY - 1000) + "\"}",
            Expected.REVIEWED));
    attacks.add(
        meta(
            "300,000 critical clusters",
            () ->
                "\"annotations\":{\"pigsty-guard.io/critical-clusters\":\""
                    + "*b,".repeat(MANY / 3 - 1000)
                    + "\"}",
            Expected.REVIEWED));
    attacks.add(
        meta(
            "a cluster of stars",
            () ->
                "\"annotations\":{\"pigsty-guard.io/critical-clusters\":\""
                    + "*a".repeat(MANY / 2 - 1000)
                    + "\"}",
            Expected.REVIEWED));
    attacks.add(
        meta(
            "the last applied object, 100,000 deep",
            () ->
                "\"annotations\":{\"kubectl.kubernetes.io/last-applied-configuration\":\""
                    + "{\\\"data\\\":".repeat(MANY / 11 - 1000)
                    + "\"}",
            Expected.REVIEWED));
    attacks.add(
        meta(
            "the last applied object of 100,000 keys",
            () ->
                "\"annotations\":{\"kubectl.kubernetes.io/last-applied-configuration\":\"{\\\"data\\\":{"
                    + listed(MANY - 10_000, i -> "\\\"k" + i + "\\\":\\\"\\\"")
                    + "}}\"}",
            Expected.REVIEWED));
  }

  private static void users(List<Attack> attacks) {
    attacks.add(
        user(
            "100,000 entries in extra",
            () ->
                "{\"username\":\"a\",\"extra\":{"
                    + listed(MANY - 1000, i -> "\"e" + i + "\":[\"\"]")
                    + "}}",
            Expected.ALLOWED));
    attacks.add(
        user(
            "a user name of 1 MB",
            () -> "{\"username\":\"" + "a".repeat(MANY - 1000) + "\"}",
            Expected.REVIEWED));
    attacks.add(
        user(
            "9,000 groups",
            () -> "{\"username\":\"a\",\"groups\":[" + listed(70_000, i -> "\"g" + i + "\"") + "]}",
            Expected.ALLOWED));
    attacks.add(
        Attack.review(
            "options of 1 MB",
            () -> map("\"a\":\"b\"").with("options", "[" + "{},".repeat(MANY / 3 - 1000) + "{}]"),
            Expected.ALLOWED));
    attacks.add(
        Attack.review(
            "an unknown field of 1 MB",
            () -> map("\"a\":\"b\"").with("x", "[" + "0,".repeat(MANY / 2 - 1000) + "0]"),
            Expected.ALLOWED));
  }

  private static void keys(List<Attack> attacks) {
    attacks.add(
        data(
            "20,000 keys",
            () -> listed(900_000, i -> "\"key-of-a-usual-length-%05d\":\"v\"".formatted(i)),
            Expected.ALLOWED));
    attacks.add(
        data(
            "9,000 inventories",
            () ->
                listed(
                    MANY - 1000,
                    i -> "\"" + i + ".pigsty.yml\":\"all: {vars: {nginx_sslmode: disable}}\""),
            Expected.REVIEWED));
    attacks.add(
        data(
            "15,000 inventories found by content",
            () -> listed(MANY - 1000, i -> "\"k" + i + "\":\"" + SMALL + "\\n\""),
            Expected.REVIEWED));
    attacks.add(
        data(
            "30,000 inventories that cannot be read",
            () -> listed(MANY - 1000, i -> "\"" + i + ".pigsty.yml\":\"[\""),
            Expected.DENIED));
  }

  private static void oddKeys(List<Attack> attacks) {
    attacks.add(
        data(
            "a key of 1 MB",
            () -> "\"" + "k".repeat(MANY - 1000) + "pigsty.yml\":\"[\"",
            Expected.REVIEWED));
    attacks.add(
        data(
            "keys of one hash",
            () ->
                listed(
                    MANY - 1000,
                    i ->
                        "\""
                            + Integer.toBinaryString(i | 1 << 15)
                                .replace("0", "Aa")
                                .replace("1", "BB")
                            + "\":\"\""),
            Expected.REVIEWED));
    attacks.add(
        data(
            "1 MB that looks like an inventory from afar",
            () -> "\"a\":\"" + "all: \\npg_cluste".repeat(MANY / 17) + "\"",
            Expected.ALLOWED));
    attacks.add(
        data(
            "1 MB of private keys that begin",
            () -> "\"a\":\"" + "-----BEGIN PRIVATE KEY-----\\n".repeat(MANY / 30) + "\"",
            Expected.REVIEWED));
  }

  private static void base64(List<Attack> attacks) {
    attacks.add(
        secret(
            "40,000 small values in base64",
            () -> listed(MANY - 1000, i -> "\"k" + i + "\":\"YWxsOg==\""),
            Expected.ALLOWED));
    attacks.add(
        secret(
            "1 MB of blanks in base64",
            () -> "\"pigsty.yml\":\"" + "YWxs\\nOg== ".repeat(MANY / 12) + "\"",
            Expected.REVIEWED));
    attacks.add(
        secret(
            "1 MB that is no base64",
            () -> "\"pigsty.yml\":\"" + "%".repeat(MANY - 1000) + "\"",
            Expected.REVIEWED));
    attacks.add(
        secret(
            "1 MB of padding",
            () -> "\"pigsty.yml\":\"" + "=".repeat(MANY - 1000) + "\"",
            Expected.REVIEWED));
    attacks.add(
        secret(
            "an inventory of 1 MB of NUL",
            () -> "\"pigsty.yml\":\"" + "AAAA".repeat(MANY / 4 - 1000) + "\"",
            Expected.DENIED));
    attacks.add(
        Attack.review(
            "binaryData of 1 MB",
            () ->
                ReviewText.create(
                    CONFIG_MAP,
                    object(
                        CONFIG_MAP,
                        "",
                        "\"binaryData\":{\"pigsty.yml\":\""
                            + "/////w==".repeat(MANY / 8 - 1000)
                            + "\"}")),
            Expected.REVIEWED));
  }

  static ReviewText map(String data) {
    return ReviewText.create(CONFIG_MAP, object(CONFIG_MAP, "", "\"data\":{" + data + "}"));
  }

  static Attack data(String name, Supplier<String> data, Expected expected) {
    return Attack.review(name, () -> map(data.get()), expected);
  }

  private static Attack secret(String name, Supplier<String> data, Expected expected) {
    return Attack.review(
        name,
        () ->
            ReviewText.create(
                "Secret",
                object("Secret", "", "\"type\":\"Opaque\",\"data\":{" + data.get() + "}")),
        expected);
  }

  private static Attack meta(String name, Supplier<String> metadata, Expected expected) {
    return Attack.review(
        name,
        () ->
            ReviewText.create(
                CONFIG_MAP,
                object(
                    CONFIG_MAP,
                    "," + metadata.get(),
                    "\"data\":{\"pigsty.yml\":\"" + SMALL + "\"}")),
        expected);
  }

  static Attack labels(String name, String field, int size, Expected expected) {
    return Attack.review(
        name,
        () ->
            ReviewText.create(
                CONFIG_MAP,
                object(
                    CONFIG_MAP,
                    ",\"" + field + "\":{" + listed(size, i -> "\"l" + i + "\":\"\"") + "}",
                    "\"data\":{}")),
        expected);
  }

  private static Attack user(String name, Supplier<String> user, Expected expected) {
    return Attack.review(name, () -> map("\"a\":\"b\"").withUser(user.get()), expected);
  }

  /** Pieces with commas between, of that length in all. */
  static String listed(int size, IntFunction<String> piece) {
    StringBuilder text = new StringBuilder(size + 64);
    for (int i = 0; text.length() < size; i++) {
      text.append(i == 0 ? "" : ",").append(piece.apply(i));
    }
    return text.toString();
  }
}
