package io.pigstyguard.siege;

import static io.pigstyguard.siege.ObjectAttacks.data;
import static io.pigstyguard.siege.ObjectAttacks.labels;
import static io.pigstyguard.siege.ObjectAttacks.listed;
import static io.pigstyguard.siege.ObjectAttacks.map;
import static io.pigstyguard.siege.ReviewText.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Bodies of many megabytes, most of which take more in memory than on the wire. */
final class HeapAttacks {
  private static final int MANY = 1 << 20;
  private static final String CONFIG_MAP = "ConfigMap";

  private HeapAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    heap(attacks);
    counts(attacks);
    both(attacks);
    old(attacks);
    return attacks;
  }

  private static void heap(List<Attack> attacks) {
    for (String key : List.of("a", "pigsty.yml")) {
      for (String item : List.of("{}", "[]", "0", "\"\"", "{\"a\":{}}")) {
        attacks.add(
            data(
                "5 MB of %s in %s".formatted(item, key),
                () -> "\"" + key + "\":[" + listed(5_000_000, i -> item) + "]",
                Expected.REVIEWED));
      }
    }
  }

  private static void counts(List<Attack> attacks) {
    attacks.add(
        data(
            "15 MB of keys",
            () -> listed(15_000_000, i -> "\"k" + i + "\":\"\""),
            Expected.denied("longer")));
    attacks.add(
        data(
            "7 MB of keys",
            () -> listed(7_000_000, i -> "\"k" + i + "\":\"\""),
            Expected.denied("must not have more than")));
    attacks.add(labels("15 MB of labels", "labels", 15_000_000, Expected.denied("longer")));
    attacks.add(
        labels("7 MB of labels", "labels", 7_000_000, Expected.denied("must not have more than")));
    attacks.add(
        labels(
            "7 MB of annotations",
            "annotations",
            7_000_000,
            Expected.denied("must not have more than")));
    attacks.add(
        Attack.review("15 MB of groups", () -> grouped(15_000_000), Expected.denied("longer")));
    attacks.add(
        Attack.review(
            "7 MB of groups",
            () -> grouped(7_000_000),
            Expected.denied("must not have more than")));
    attacks.add(
        Attack.body(
            "7 MB of keys, and the uid last",
            () ->
                ("{\"request\":{\"object\":{\"data\":{"
                        + listed(7_000_000, i -> "\"k" + i + "\":\"\"")
                        + "}},\"uid\":\"u\"}}")
                    .getBytes(StandardCharsets.UTF_8),
            Expected.REFUSED));
  }

  private static void both(List<Attack> attacks) {
    Supplier<String> large =
        () -> "\"pigsty.yml\":" + ReviewText.quoted("all: {}\n" + "# x\n".repeat(MANY / 6));
    attacks.add(
        Attack.review(
            "both objects of 3.5 MB",
            () -> {
              String object =
                  object(
                      CONFIG_MAP,
                      ",\"annotations\":{\"a\":\"" + "a".repeat(MANY * 5 / 2) + "\"}",
                      "\"data\":{" + large.get() + "}");
              return ReviewText.update(CONFIG_MAP, object, object.replace("# x", "# y"));
            },
            Expected.REVIEWED));
  }

  private static void old(List<Attack> attacks) {
    attacks.add(
        Attack.review(
            "an old object of 20,000 keys",
            () ->
                ReviewText.update(
                    CONFIG_MAP,
                    object(CONFIG_MAP, "", "\"data\":{\"pigsty.yml\":\"all: {}\"}"),
                    object(
                        CONFIG_MAP,
                        "",
                        "\"data\":{"
                            + listed(
                                900_000,
                                i ->
                                    "\"k"
                                        + i
                                        + "\":\""
                                        + Base64.getEncoder().encodeToString(new byte[20])
                                        + "\"")
                            + "}")),
            Expected.ALLOWED));
    attacks.add(
        Attack.review(
            "an old object of 5 MB of {}",
            () ->
                ReviewText.update(
                    CONFIG_MAP,
                    object(CONFIG_MAP, "", "\"data\":{\"pigsty.yml\":\"all: {}\"}"),
                    object(CONFIG_MAP, "", "\"data\":[" + "{},".repeat(MANY * 5 / 3) + "{}]")),
            Expected.REVIEWED));
  }

  private static ReviewText grouped(int size) {
    return map("\"a\":\"b\"")
        .withUser("{\"username\":\"a\",\"groups\":[" + listed(size, i -> "\"g\"") + "]}");
  }
}
