package io.pigstyguard.kube;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ConfigMap or Secret as a manifest writes it. */
final class ManifestMapping {
  private final Mapping mapping;
  private final DocumentLines lines;
  private final Map<String, Integer> linesBefore = new HashMap<>();

  ManifestMapping(Mapping mapping, DocumentLines lines) {
    this.mapping = mapping;
    this.lines = lines;
  }

  ManifestPart.Resource resource(String kind) {
    KubeObject object =
        new KubeObject(
            text(mapping, "apiVersion"),
            kind,
            metadata(),
            text(mapping, "type"),
            values("data", kind.equals("ConfigMap")),
            values("stringData", true),
            values("binaryData", false));
    return new ManifestPart.Resource(object, linesBefore);
  }

  private KubeObject.@Nullable Metadata metadata() {
    if (!(mapping.get("metadata") instanceof Mapping metadata)) {
      return null;
    }
    return new KubeObject.Metadata(
        text(metadata, "name"),
        text(metadata, "generateName"),
        text(metadata, "namespace"),
        texts(metadata, "labels"),
        texts(metadata, "annotations"));
  }

  private static @Nullable String text(Mapping mapping, String key) {
    return mapping.get(key) instanceof Scalar scalar && !scalar.isNull() ? scalar.printed() : null;
  }

  private static Map<String, String> texts(Mapping owner, String key) {
    if (!(owner.get(key) instanceof Mapping mapping)) {
      return Map.of();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      if (entry.value() instanceof Scalar scalar) {
        texts.put(entry.name(), scalar.isNull() ? "" : scalar.printed());
      }
    }
    return texts;
  }

  private Map<String, String> values(String key, boolean readable) {
    if (!(mapping.get(key) instanceof Mapping entries)) {
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Entry entry : entries.entries()) {
      if (entry.value() instanceof Scalar scalar && scalar.type().isText()) {
        values.put(entry.name(), scalar.text());
        if (readable && lines.isLiteral(scalar)) {
          linesBefore.put(entry.name(), lines.before() + scalar.line());
        }
      }
    }
    return values;
  }
}
