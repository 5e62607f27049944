package io.pigstyguard.kube;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One ConfigMap or Secret on its way out of a review or a manifest: what is judged is kept, the
 * rest skipped. Nothing else makes one, so that both are judged alike.
 */
public final class KubeObjectReader {
  private final ValueStream values;
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

  private KubeObjectReader(ValueStream values) {
    this.values = values;
  }

  /**
   * Reads the object that is the current value.
   *
   * @throws ValueStreamException when it is no object, or one that the API server would refuse for
   *     its form, or one beyond {@link KubeLimits}
   */
  public static KubeObject read(ValueStream values) throws IOException {
    return read(values, null);
  }

  /**
   * Reads the object that is the current value.
   *
   * @param kindOfItems its kind where it names none itself, as items of a list may
   * @throws ValueStreamException as {@link #read(ValueStream)} does
   */
  static KubeObject read(ValueStream values, @Nullable String kindOfItems) throws IOException {
    KubeObjectReader reader = new KubeObjectReader(values);
    values.object("object", reader::field);
    reader.kind = reader.kind == null ? kindOfItems : reader.kind;
    return reader.object();
  }

  /**
   * Reads an object out of a tree of JSON.
   *
   * @param kindOfItems as in {@link #read(ValueStream, String)}
   * @throws ValueStreamException as {@link #read(ValueStream)} does
   */
  public static KubeObject read(JsonNode manifest, @Nullable String kindOfItems)
      throws IOException {
    try (JsonParser tokens = manifest.traverse()) {
      JsonStream values = new JsonStream(tokens, () -> false);
      values.next();
      return read(values, kindOfItems);
    }
  }

  private KubeObject object() {
    KubeObject.Metadata metadata =
        new KubeObject.Metadata(name, generateName, namespace, labels, annotations, owners);
    return new KubeObject(apiVersion, kind, metadata, type, data, stringData, binaryData);
  }

  private void field(String field) throws IOException {
    switch (field) {
      case "apiVersion" -> apiVersion = values.text(field, KubeLimits.LONGEST_NAME);
      case "kind" -> kind = values.text(field, KubeLimits.LONGEST_NAME);
      case "type" -> type = values.text(field, KubeLimits.LONGEST_NAME);
      case "metadata" -> values.object(field, this::metadata);
      case "data" -> data = texts("keys of data");
      case "stringData" -> stringData = texts("keys of stringData");
      case "binaryData" -> binaryData = texts("keys of binaryData");
      default -> values.skip();
    }
  }

  private Map<String, String> texts(String name) throws IOException {
    return values.onlyTexts(name, KubeLimits.MOST_KEYS, KubeLimits.LONGEST_VALUE);
  }

  private void metadata(String field) throws IOException {
    switch (field) {
      case "name" -> name = values.text(field, KubeLimits.LONGEST_NAME);
      case "generateName" -> generateName = values.text(field, KubeLimits.LONGEST_NAME);
      case "namespace" -> namespace = values.text(field, KubeLimits.LONGEST_NAME);
      case "labels" ->
          labels = values.texts(field, KubeLimits.MOST_LABELS, KubeLimits.LONGEST_NAME);
      case "annotations" ->
          annotations = values.texts(field, KubeLimits.MOST_LABELS, KubeLimits.LONGEST_VALUE);
      case "ownerReferences" -> {
        owners = new ArrayList<>();
        values.list("owners", KubeLimits.MOST_OWNERS, item -> values.object("owner", this::owner));
      }
      default -> values.skip();
    }
  }

  private void owner(String field) throws IOException {
    if (field.equals("kind")) {
      owners.add(new KubeObject.OwnerReference(values.text(field, KubeLimits.LONGEST_NAME)));
    } else {
      values.skip();
    }
  }
}
