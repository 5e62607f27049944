package io.pigstyguard.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.fuzz.Choices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reviews of the golden answers, with values of other shapes in some places. */
final class OddReviews {
  private static final Path REVIEWS = Path.of("src/test/resources/reviews");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** One in so many values is replaced. */
  private static final int RARITY = 14;

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1e999",
          "1.5",
          "\"\"",
          "\" \"",
          "[]",
          "{}",
          "[null]",
          "{\"\":null}",
          "[[],{},\"x\"]",
          "{\"kind\":\"ConfigMap\"}",
          "\"ConfigMap\"",
          "\"Secret\"",
          "\"CREATE\"",
          "\"UPDATE\"",
          "\"DELETE\"",
          "\"CONNECT\"",
          "\"a\\nb\\u202e\\u0000\\ud800map[x]\"",
          "\"YWxsOgogIHZhcnM6IHt9\"",
          "\"%%%=\"",
          "\"/////w==\"",
          "\"all: {vars: {pg_cluster: &a [*a]}}\"",
          "\"all:\\n  hosts: {10.0.0.1: {pg_seq: 1}}\\n  vars: {pg_cluster: x, pg_users: 1}\"",
          "{\"pigsty.yml\":\"all: {vars: {pg_cluster: x\"}",
          "{\"pigsty.yml\":{\"all\":{}},\"x.key\":\"-----BEGIN PRIVATE KEY-----\"}",
          "{\"pigsty-guard.io/inventory\":\"\"}",
          "{\"pigsty-guard.io/inventory\":null,\"x\":1}",
          "{\"pigsty-guard.io/keys\":\",,a b, pigsty.yml \"}");

  private final List<JsonNode> reviews = new ArrayList<>();

  OddReviews() {
    try (Stream<Path> folders = Files.list(REVIEWS)) {
      for (Path folder : folders.sorted().toList()) {
        reviews.add(MAPPER.readTree(folder.resolve("request.json").toFile()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next review as text. */
  String next(Choices choices) {
    StringBuilder text = new StringBuilder();
    value(reviews.get(choices.below(reviews.size())), choices, text, 0);
    int cut = choices.below(16);
    return cut == 1 ? text.substring(0, choices.below(text.length())) : text.toString();
  }

  private void value(JsonNode value, Choices choices, StringBuilder text, int depth) {
    if (depth > 0 && choices.below(RARITY) == 1) {
      text.append(VALUES.get(choices.below(VALUES.size())));
    } else if (value.isObject()) {
      text.append('{');
      object(value, choices, text, depth);
      text.append('}');
    } else if (value.isArray()) {
      text.append('[');
      for (int i = 0; i < value.size(); i++) {
        text.append(i == 0 ? "" : ",");
        value(value.get(i), choices, text, depth + 1);
      }
      text.append(']');
    } else {
      text.append(value);
    }
  }

  /** Fields may come twice, or not at all. */
  private void object(JsonNode value, Choices choices, StringBuilder text, int depth) {
    String separator = "";
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      int choice = choices.below(20);
      int times = choice == 1 ? 0 : choice == 2 ? 2 : 1;
      for (int i = 0; i < times; i++) {
        text.append(separator).append('"').append(field.getKey()).append("\":");
        value(field.getValue(), choices, text, depth + 1);
        separator = ",";
      }
    }
  }
}
