package io.pigstyguard.kube;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One ConfigMap or Secret on its way out of JSON: what is judged is kept, the rest skipped. */
public final class KubeObjectReader {
  private final JsonStream json;
  private @Nullable String apiVersion;
  private @Nullable String kind;
  private @Nullable String type;
  private Map<String, String> data = Map.of();
  private Map<String, String> stringData = Map.of();
  private Map<String, String> binaryData = Map.of();
  private @Nullable String name;
  private @Nullable String generateName;
  private @Nullable String namespace;
  private Map<String, String> labels = Map.of();
  private Map<String, String> annotations = Map.of();
  private List<KubeObject.OwnerReference> owners = List.of();

  private KubeObjectReader(JsonStream json) {
    this.json = json;
  }

  /**
   * Reads the object that begins at the current token.
   *
   * @throws JsonStreamException when it is no object, or one beyond {@link KubeLimits}
   */
  public static KubeObject read(JsonStream json) throws IOException {
    KubeObjectReader reader = new KubeObjectReader(json);
    json.object("object", reader::field);
    return reader.object();
  }

  /**
   * Reads an object that a manifest holds.
   *
   * @param kindOfItems its kind where it names none itself, as items of a list may
   */
  public static KubeObject read(JsonNode manifest, @Nullable String kindOfItems)
      throws IOException {
    try (JsonParser tokens = manifest.traverse()) {
      JsonStream json = new JsonStream(tokens, () -> false);
      json.next();
      KubeObjectReader reader = new KubeObjectReader(json);
      json.object("object", reader::field);
      reader.kind = reader.kind == null ? kindOfItems : reader.kind;
      return reader.object();
    }
  }

  private KubeObject object() {
    KubeObject.Metadata metadata =
        new KubeObject.Metadata(name, generateName, namespace, labels, annotations, owners);
    return new KubeObject(apiVersion, kind, metadata, type, data, stringData, binaryData);
  }

  private void field(String field) throws IOException {
    switch (field) {
      case "apiVersion" -> apiVersion = json.text(field, KubeLimits.LONGEST_NAME);
      case "kind" -> kind = json.text(field, KubeLimits.LONGEST_NAME);
      case "type" -> type = json.text(field, KubeLimits.LONGEST_NAME);
      case "metadata" -> json.object(field, this::metadata);
      case "data" -> data = values("keys of data");
      case "stringData" -> stringData = values("keys of stringData");
      case "binaryData" -> binaryData = values("keys of binaryData");
      default -> json.skip();
    }
  }

  private Map<String, String> values(String name) throws IOException {
    return json.onlyTexts(name, KubeLimits.MOST_KEYS, KubeLimits.LONGEST_VALUE);
  }

  private void metadata(String field) throws IOException {
    switch (field) {
      case "name" -> name = json.text(field, KubeLimits.LONGEST_NAME);
      case "generateName" -> generateName = json.text(field, KubeLimits.LONGEST_NAME);
      case "namespace" -> namespace = json.text(field, KubeLimits.LONGEST_NAME);
      case "labels" -> labels = json.texts(field, KubeLimits.MOST_LABELS, KubeLimits.LONGEST_NAME);
      case "annotations" ->
          annotations = json.texts(field, KubeLimits.MOST_LABELS, KubeLimits.LONGEST_VALUE);
      case "ownerReferences" -> {
        owners = new ArrayList<>();
        json.list("owners", KubeLimits.MOST_OWNERS, item -> json.object("owner", this::owner));
      }
      default -> json.skip();
    }
  }

  private void owner(String field) throws IOException {
    if (field.equals("kind")) {
      owners.add(new KubeObject.OwnerReference(json.text(field, KubeLimits.LONGEST_NAME)));
    } else {
      json.skip();
    }
  }
}
