package io.pigstyguard.yaml;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random YAML documents out of everything that readers disagree about; equal seeds give equal
 * documents. Some are damaged by a few edits. The words are in {@code yaml/words.json}.
 */
final class DocumentGenerator {
  private static final int DEEPEST = 4;

  private final Map<String, List<String>> words;
  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final List<String> anchors = new ArrayList<>();

  DocumentGenerator(long seed) throws IOException {
    random = new Random(seed);
    words = words();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<String>> words() throws IOException {
    Path resource = Path.of("src/test/resources/yaml/words.json");
    return new ObjectMapper().readValue(resource.toFile(), Map.class);
  }

  String document() {
    out.setLength(0);
    anchors.clear();
    if (chance(5)) {
      out.append(word("heads"));
    } else if (chance(40)) {
      out.append("---\n");
    }
    if (chance(5)) {
      flow(0);
      out.append('\n');
    } else {
      block(0, 0);
    }
    if (chance(5)) {
      out.append(word("tails"));
    }
    String text = out.toString();
    if (chance(25)) {
      text = damaged(text);
    }
    if (chance(6)) {
      text = text.replace("\n", "\r\n");
    }
    return chance(2) ? text.replace('\n', '\r') : text;
  }

  private String damaged(String text) {
    StringBuilder edited = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
      int at = random.nextInt(edited.length() + 1);
      switch (random.nextInt(4)) {
        case 0, 1 -> edited.insert(at, word("edits"));
        case 2 -> edited.replace(at, Math.min(at + 1, edited.length()), word("edits"));
        default -> edited.delete(at, Math.min(at + 1 + random.nextInt(2), edited.length()));
      }
    }
    byte[] whole = edited.toString().getBytes(StandardCharsets.UTF_8);
    return new String(whole, StandardCharsets.UTF_8);
  }

  private void block(int indent, int depth) {
    boolean mapping = depth == 0 || chance(65);
    for (int entries = 1 + random.nextInt(4); entries > 0; entries--) {
      if (chance(3)) {
        out.append(word("gaps"));
      }
      out.append(" ".repeat(indent));
      if (mapping) {
        key(indent);
        out.append(chance(2) ? word("colons") : ":");
        value(indent, depth);
      } else if (chance(15) && depth < DEEPEST) {
        out.append("- ");
        compact(indent + 2, depth);
      } else {
        out.append('-');
        value(indent, depth);
      }
    }
  }

  /** A block that starts on the line of its dash. */
  private void compact(int indent, int depth) {
    int mark = out.length();
    block(indent, depth + 1);
    int start = mark;
    while (start < out.length() && out.charAt(start) == ' ') {
      start++;
    }
    out.delete(mark, start);
  }

  private void key(int indent) {
    int kind = random.nextInt(100);
    if (kind < 72) {
      out.append(word("keys"));
    } else if (kind < 80 && !anchors.isEmpty()) {
      out.append("<<");
    } else if (kind < 84) {
      out.append(word("quoted"));
    } else if (kind < 90) {
      out.append(word("plain"));
    } else if (kind < 91) {
      out.append("? ").append(word("simple")).append("\n").append(" ".repeat(indent));
    } else if (kind < 92 && !anchors.isEmpty()) {
      out.append('*').append(pick(anchors)).append(' ');
    } else {
      properties();
      out.append(word("simple"));
    }
  }

  private void value(int indent, int depth) {
    out.append(' ');
    int kind = random.nextInt(100);
    if (out.toString().endsWith("<<: ")) {
      alias();
    } else if (kind < 30 && depth < DEEPEST) {
      properties();
      out.append('\n');
      block(indent + 1 + random.nextInt(3), depth + 1);
      return;
    } else if (kind < 40) {
      properties();
      flow(depth);
    } else if (kind < 48) {
      alias();
    } else if (kind < 56) {
      properties();
      literal(indent);
      return;
    } else {
      properties();
      scalar();
    }
    out.append(chance(4) ? word("ends") : "").append('\n');
  }

  private void alias() {
    if (anchors.isEmpty()) {
      scalar();
    } else {
      String pair = "[*" + pick(anchors) + ", *" + pick(anchors) + "]";
      out.append(chance(80) ? "*" + pick(anchors) : pair);
    }
  }

  private void literal(int indent) {
    out.append(word("blocks")).append('\n');
    for (int lines = random.nextInt(4); lines > 0; lines--) {
      out.append(" ".repeat(indent + pick(List.of(2, 2, 2, 2, 2, 2, 3, 1))));
      out.append(word("lines")).append('\n');
    }
  }

  private void flow(int depth) {
    boolean mapping = random.nextBoolean();
    out.append(mapping ? '{' : '[');
    int items = random.nextInt(4);
    for (int i = 0; i < items; i++) {
      if (mapping) {
        out.append(chance(90) ? word("flowKeys") : word(chance(50) ? "plain" : "quoted"));
        out.append(chance(95) ? ": " : word("flowColons"));
      }
      if (depth < DEEPEST && chance(20)) {
        properties();
        flow(depth + 1);
      } else if (chance(8)) {
        alias();
      } else if (!chance(6)) {
        properties();
        scalar();
      }
      if (i < items - 1 || chance(10)) {
        out.append(word("commas"));
      }
    }
    out.append(mapping ? '}' : ']');
  }

  private void scalar() {
    int kind = random.nextInt(100);
    if (kind < 70) {
      out.append(word("simple"));
    } else {
      out.append(kind < 88 ? word("plain") : word("quoted"));
    }
  }

  private void properties() {
    if (chance(10)) {
      String name = "x" + anchors.size();
      out.append('&').append(name).append(' ');
      anchors.add(name);
    }
    if (chance(3)) {
      out.append(word("tags")).append(' ');
    }
  }

  private String word(String list) {
    return pick(words.getOrDefault(list, List.of()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
