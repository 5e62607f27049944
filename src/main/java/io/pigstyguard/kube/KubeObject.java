package io.pigstyguard.kube;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or Secret as the API server or a manifest writes it, reduced to what is judged.
 * Values that are no text are left out, since the API server would refuse them.
 *
 * @param data by key; in base64 where it is a Secret's
 * @param binaryData by key, in base64
 */
public record KubeObject(
    @Nullable String apiVersion,
    @Nullable String kind,
    @Nullable Metadata metadata,
    @Nullable String type,
    Map<String, String> data,
    Map<String, String> stringData,
    Map<String, String> binaryData) {

  /** The part of an object's metadata that is judged. */
  public record Metadata(
      @Nullable String name,
      @Nullable String generateName,
      @Nullable String namespace,
      Map<String, String> labels,
      Map<String, String> annotations,
      List<OwnerReference> ownerReferences) {

    /** Metadata of an object that nobody owns. */
    public Metadata(
        @Nullable String name,
        @Nullable String generateName,
        @Nullable String namespace,
        Map<String, String> labels,
        Map<String, String> annotations) {
      this(name, generateName, namespace, labels, annotations, List.of());
    }
  }

  /** An object that another one is derived from. */
  public record OwnerReference(@Nullable String kind) {}

  public boolean isConfigMap() {
    return "ConfigMap".equals(kind);
  }

  public boolean isSecret() {
    return "Secret".equals(kind);
  }

  public Map<String, String> labels() {
    return metadata == null ? Map.of() : metadata.labels();
  }

  public Map<String, String> annotations() {
    return metadata == null ? Map.of() : metadata.annotations();
  }

  public List<OwnerReference> owners() {
    return metadata == null ? List.of() : metadata.ownerReferences();
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

  @Override
  public String toString() {
    return kind + " " + namespace() + "/" + name();
  }
}
