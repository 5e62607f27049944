package io.pigstyguard.kube;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or Secret as the API server or a manifest writes it, reduced to what is judged.
 * Values that are no text are left out, since the API server would refuse them.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KubeObject(
    @Nullable String apiVersion,
    @Nullable String kind,
    @Nullable Metadata metadata,
    @Nullable String type,
    @Nullable Map<String, JsonNode> data,
    @Nullable Map<String, JsonNode> stringData,
    @Nullable Map<String, JsonNode> binaryData) {

  /** The part of an object's metadata that is judged. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Metadata(
      @Nullable String name,
      @Nullable String generateName,
      @Nullable String namespace,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) @Nullable Map<String, String> labels,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) @Nullable Map<String, String> annotations,
      @JsonSetter(contentNulls = Nulls.SKIP) @Nullable List<OwnerReference> ownerReferences) {

    /** Metadata of an object that nobody owns. */
    public Metadata(
        @Nullable String name,
        @Nullable String generateName,
        @Nullable String namespace,
        @Nullable Map<String, String> labels,
        @Nullable Map<String, String> annotations) {
      this(name, generateName, namespace, labels, annotations, null);
    }
  }

  /** An object that another one is derived from. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record OwnerReference(@Nullable String kind) {}

  public boolean isConfigMap() {
    return "ConfigMap".equals(kind);
  }

  public boolean isSecret() {
    return "Secret".equals(kind);
  }

  public Map<String, String> labels() {
    return metadata == null || metadata.labels() == null ? Map.of() : metadata.labels();
  }

  public Map<String, String> annotations() {
    return metadata == null || metadata.annotations() == null ? Map.of() : metadata.annotations();
  }

  public List<OwnerReference> owners() {
    return metadata == null || metadata.ownerReferences() == null
        ? List.of()
        : metadata.ownerReferences();
  }

  /** The name, or the prefix of a name that the API server is still to make. */
  public String name() {
    if (metadata == null) {
      return "";
    }
    if (metadata.name() != null) {
      return metadata.name();
    }
    return metadata.generateName() == null ? "" : metadata.generateName();
  }

  public String namespace() {
    return metadata == null || metadata.namespace() == null ? "" : metadata.namespace();
  }

  static Map<String, String> texts(@Nullable Map<String, JsonNode> values) {
    Map<String, String> texts = new HashMap<>();
    if (values != null) {
      values.forEach(
          (key, value) -> {
            if (value != null && value.isTextual()) {
              texts.put(key, value.textValue());
            }
          });
    }
    return texts;
  }

  @Override
  public String toString() {
    return kind + " " + namespace() + "/" + name();
  }
}
