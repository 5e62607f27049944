package io.pigstyguard.siege;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Bodies that are JSON of a kind that no API server writes. */
final class JsonAttacks {
  private static final String INVENTORY =
      "all: {children: {infra: {hosts: {10.0.0.1: {nginx_sslmode: disable}}}}}";

  /** A review that is denied. */
  static final String DENIED = ReviewText.configMap("pigsty.yml", INVENTORY).json();

  private static final int MANY = 1 << 20;

  /** Values of all types. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1e999",
          "\"\"",
          "[]",
          "{}",
          "[null]",
          "[[],{},\"x\"]",
          "{\"\":null}");

  /** Values that the review has. */
  private static final List<String> FIELDS =
      List.of(
          "\"ConfigMap\"",
          "\"v1\"",
          "\"p\"",
          "\"n\"",
          "\"CREATE\"",
          "\"amy\"",
          "\"7\"",
          "\"dba\"",
          "[\"dba\",\"system:authenticated\"]",
          "{\"group\":\"\",\"version\":\"v1\",\"kind\":\"ConfigMap\"}",
          "{\"name\":\"p\",\"namespace\":\"n\"}",
          "false",
          "null",
          "\"admission.k8s.io/v1\"",
          "\"AdmissionReview\"",
          ReviewText.quoted(INVENTORY),
          "{" + ReviewText.entry("pigsty.yml", INVENTORY) + "}");

  private JsonAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    nesting(attacks);
    scalars(attacks);
    uids(attacks);
    names(attacks);
    doubles(attacks);
    attacks.add(
        Attack.act(
            "every field of every wrong type",
            JsonAttacks::wrongTypes,
            Expected.REVIEWED.or(Expected.status(400))));
    return attacks;
  }

  private static void nesting(List<Attack> attacks) {
    attacks.add(text("objects 200,000 deep", () -> "{\"a\":".repeat(MANY / 5), Expected.REFUSED));
    attacks.add(text("lists 1,000,000 deep", () -> "[".repeat(MANY), Expected.REFUSED));
    attacks.add(
        metadata(
            "managedFields 400 deep",
            () -> "{\"f\":".repeat(400) + "1" + "}".repeat(400),
            Expected.ALLOWED));
    attacks.add(
        metadata(
            "managedFields 200,000 deep",
            () -> "{\"f\":".repeat(MANY / 6) + "1" + "}".repeat(MANY / 6),
            Expected.REVIEWED));
    attacks.add(
        metadata(
            "managedFields 60,000 wide",
            () -> "{" + fields("k:pigsty", "{}", 60_000) + "}",
            Expected.ALLOWED));
    attacks.add(
        metadata(
            "lists in managedFields",
            () -> "[" + "[],".repeat(MANY / 3 - 1000) + "[]]",
            Expected.ALLOWED));
  }

  private static void scalars(List<Attack> attacks) {
    attacks.add(metadata("a number of 1 MB", () -> "1".repeat(MANY - 1000), Expected.REVIEWED));
    attacks.add(
        metadata("an exponent of 1 MB", () -> "1e" + "9".repeat(MANY - 1000), Expected.REVIEWED));
    attacks.add(
        metadata("a fraction of 1 MB", () -> "0." + "9".repeat(MANY - 1000), Expected.REVIEWED));
    attacks.add(
        metadata("a text of 1 MB", () -> '"' + "a".repeat(MANY - 1000) + '"', Expected.ALLOWED));
    attacks.add(
        metadata("escapes", () -> '"' + "\\u0041".repeat(MANY / 6 - 1000) + '"', Expected.ALLOWED));
  }

  private static void uids(List<Attack> attacks) {
    attacks.add(
        text(
            "a uid of 1 MB",
            () -> DENIED.replace(ReviewText.UID, "a".repeat(MANY)),
            Expected.REFUSED));
    attacks.add(
        text(
            "a uid that is a number",
            () -> DENIED.replace('"' + ReviewText.UID + '"', "1e400"),
            Expected.ENDED));
    attacks.add(
        text(
            "a uid that is an object",
            () -> DENIED.replace('"' + ReviewText.UID + '"', "{}"),
            Expected.REFUSED));
    attacks.add(
        text(
            "no uid",
            () -> DENIED.replace("\"uid\":\"" + ReviewText.UID + "\",", ""),
            Expected.REFUSED));
    attacks.add(text("an empty uid", () -> DENIED.replace(ReviewText.UID, ""), Expected.REFUSED));
  }

  private static void names(List<Attack> attacks) {
    attacks.add(
        text(
            "a field name of 1 MB",
            () -> "{\"" + "a".repeat(MANY) + "\":1," + DENIED.substring(1),
            Expected.REVIEWED.or(Expected.REFUSED)));
    attacks.add(
        text(
            "60,000 field names",
            () -> "{" + fields("f", "1", 60_000) + "," + DENIED.substring(1),
            Expected.DENIED));
    attacks.add(
        text(
            "25,000 field names of one hash",
            () -> "{" + colliding(25_000) + DENIED.substring(1),
            Expected.DENIED));
    attacks.add(
        text(
            "1 MB of blanks between",
            () -> DENIED.replace(",\"kind\"", " ".repeat(MANY) + ",\"kind\""),
            Expected.DENIED));
    attacks.add(
        text(
            "an operation of 1 MB",
            () -> DENIED.replace("CREATE", "C".repeat(MANY)),
            Expected.REVIEWED));
  }

  /** Whatever comes twice must not hide what is denied in the place that an API server means. */
  private static void doubles(List<Attack> attacks) {
    String harmless = ReviewText.object("ConfigMap", "", "\"data\":{\"a\":\"b\"}");
    attacks.add(
        text("two reviews in a body", () -> DENIED + DENIED, Expected.DENIED.or(Expected.REFUSED)));
    attacks.add(
        text(
            "60,000 times the uid",
            () -> DENIED.replace("\"uid\":\"5", "\"uid\":\"x\",".repeat(60_000) + "\"uid\":\"5"),
            Expected.DENIED));
    attacks.add(
        text(
            "the object twice",
            () -> DENIED.replace("\"object\":", "\"object\":" + harmless + ",\"object\":"),
            Expected.DENIED));
    attacks.add(
        text(
            "2,000 objects",
            () ->
                DENIED.replace(
                    "\"object\":", ("\"object\":" + harmless + ",").repeat(2000) + "\"object\":"),
            Expected.DENIED));
    attacks.add(
        text(
            "a key 50,000 times",
            () ->
                DENIED.replace("\"data\":{", "\"data\":{" + "\"pigsty.yml\":\"\",".repeat(50_000)),
            Expected.DENIED));
    attacks.add(
        text(
            "an allowed response beside",
            () ->
                DENIED.substring(0, DENIED.length() - 1)
                    + ",\"response\":{\"allowed\":true,\"uid\":\""
                    + ReviewText.UID
                    + "\"}}",
            Expected.DENIED));
  }

  private static List<Reply> wrongTypes(Target target) throws IOException {
    List<Reply> replies = new ArrayList<>();
    try (Wire wire = target.open()) {
      for (String field : FIELDS) {
        for (String value : VALUES) {
          replies.add(
              Target.post(
                  wire,
                  "/validate?timeout=10s",
                  DENIED.replace(field, value).getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
    return replies;
  }

  private static Attack text(String name, Supplier<String> body, Expected expected) {
    return Attack.body(name, () -> body.get().getBytes(StandardCharsets.UTF_8), expected);
  }

  private static Attack metadata(String name, Supplier<String> value, Expected expected) {
    return Attack.review(
        name,
        () ->
            ReviewText.create(
                "ConfigMap",
                ReviewText.object(
                    "ConfigMap", ",\"managedFields\":" + value.get(), "\"data\":{\"a\":\"b\"}")),
        expected);
  }

  private static String fields(String prefix, String value, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "\"" : ",\"").append(prefix).append(i).append("\":").append(value);
    }
    return text.toString();
  }

  private static String colliding(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append('"');
      for (int bit = 0; bit < 16; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      text.append("\":1,");
    }
    return text.toString();
  }
}
