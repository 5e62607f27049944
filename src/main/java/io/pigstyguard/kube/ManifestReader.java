package io.pigstyguard.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.ReadResult;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ConfigMaps and Secrets out of files of manifests. Each document is read by itself, so that a
 * broken one does not hide the others. Reads with {@link YamlReader}, since Jackson's YAML tree
 * turns aliases into their names.
 */
public final class ManifestReader {
  /** A listing of many objects may be far larger than any one of them. */
  private static final YamlLimits LIMITS = new YamlLimits(64 << 20, 100, 1_000_000);

  /** Linear: every alternative begins at a line, and no blank can be read in two ways. */
  private static final Pattern ROOT_KEY =
      Pattern.compile(
          "(?m)^(?:--- +)?(?:apiVersion|\"apiVersion\"|'apiVersion') *:(?:\\s|$)"
              + "|^(?:--- +)?kind *: *[\"']?(?:ConfigMap|Secret)\\b");

  /** Linear: looks at four characters of each line. */
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^(?:---|[.]{3})(?=\\s|$)");

  private final YamlReader yaml = new YamlReader(LIMITS);
  private final List<ManifestPart> parts = new ArrayList<>();
  private int linesBefore;

  private ManifestReader() {}

  /** Whether a text holds Kubernetes objects, told without parsing. */
  public static boolean isManifest(String text) {
    return ROOT_KEY.matcher(text).find()
        || (text.contains("apiVersion") && "{[".indexOf((firstContent(text) + " ").charAt(0)) >= 0);
  }

  /** The ConfigMaps, Secrets, inventories and broken documents of a text, in its order. */
  public static List<ManifestPart> read(String text) {
    ManifestReader reader = new ManifestReader();
    Matcher separator = SEPARATOR.matcher(text);
    int begin = 0;
    while (separator.find()) {
      reader.document(text.substring(begin, separator.start()));
      begin = separator.start();
    }
    reader.document(text.substring(begin));
    return List.copyOf(reader.parts);
  }

  /** The first line that is not blank, a comment, a directive or a separator; or an empty text. */
  private static String firstContent(String text) {
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    return content
        .lines()
        .map(line -> withoutSeparator(line).strip())
        .filter(line -> !line.isEmpty() && "#%".indexOf(line.charAt(0)) < 0)
        .findFirst()
        .orElse("");
  }

  private static String withoutSeparator(String line) {
    boolean separates = line.startsWith("---") || line.startsWith("...");
    boolean ends = line.length() <= 3 || Character.isWhitespace(line.charAt(3));
    return separates && ends ? line.substring(3) : line;
  }

  private void document(String source) {
    if (!firstContent(source).isEmpty()) {
      ReadResult result = yaml.read(source);
      if (result instanceof ReadResult.Document document) {
        root(document.root(), new DocumentLines(source, linesBefore));
      } else if (result instanceof ReadResult.Unreadable unreadable) {
        unreadable(source, unreadable.problem());
      }
    }
    linesBefore += (int) source.chars().filter(c -> c == '\n').count();
  }

  private void root(Value root, DocumentLines lines) {
    if (root instanceof Mapping mapping) {
      if (mapping.get("kind") != null) {
        object(mapping, "", lines);
      } else if (mapping.get("all") != null || InventoryShape.isInventory(mapping)) {
        parts.add(new ManifestPart.BareInventory(lines.placed()));
      }
    } else if (root instanceof Sequence sequence) {
      items(sequence, "", lines);
    }
  }

  private void items(Sequence items, String kind, DocumentLines lines) {
    for (Value item : items.items()) {
      if (item instanceof Mapping mapping) {
        object(mapping, kind, lines);
      }
    }
  }

  /** Items of a ConfigMapList need not repeat their kind. */
  private void object(Mapping mapping, String kindOfItems, DocumentLines lines) {
    String kind =
        mapping.get("kind") instanceof Scalar scalar && !scalar.isNull()
            ? scalar.text()
            : kindOfItems;
    if (kind.endsWith("List") && mapping.get("items") instanceof Sequence items) {
      items(items, kind.substring(0, kind.length() - "List".length()), lines);
    } else if (kind.equals("ConfigMap") || kind.equals("Secret")) {
      parts.add(new ManifestMapping(mapping, lines).part(kind));
    }
  }

  /** JSON may hold tabs and characters that YAML does not allow. */
  private void unreadable(String source, Problem problem) {
    if (source.stripLeading().startsWith("{")) {
      try {
        json(new ObjectMapper().readTree(source), "");
        return;
      } catch (IOException e) {
        parts.add(new ManifestPart.Broken(below(problem)));
        return;
      }
    }
    if (InventoryShape.matches(source) && !ROOT_KEY.matcher(source).find()) {
      parts.add(new ManifestPart.BareInventory(new DocumentLines(source, linesBefore).placed()));
    } else {
      parts.add(new ManifestPart.Broken(below(problem)));
    }
  }

  private Problem below(Problem problem) {
    return new Problem(
        problem.kind(), problem.message(), problem.line() + linesBefore, problem.column());
  }

  private void json(JsonNode root, String kindOfItems) throws IOException {
    String kind = root.path("kind").asText(kindOfItems);
    if (kind.endsWith("List")) {
      for (JsonNode item : root.path("items")) {
        json(item, kind.substring(0, kind.length() - "List".length()));
      }
    } else if (kind.equals("ConfigMap") || kind.equals("Secret")) {
      parts.add(part(root, kind));
    }
  }

  /** The tree has no lines, so that what is refused is found at the first of the document. */
  private ManifestPart part(JsonNode object, String kind) throws IOException {
    try {
      return new ManifestPart.Resource(KubeObjectReader.read(object, kind), Map.of());
    } catch (ValueStreamException e) {
      return new ManifestPart.Broken(e.problem(linesBefore + 1, 1));
    }
  }
}
