package io.pigstyguard.wording;

import io.pigstyguard.rule.StoredObject;

/** How messages name a Kubernetes object: {@code ConfigMap prod/pigsty}. */
public final class ObjectName {
  private static final int LONGEST = 100;

  private ObjectName() {}

  /** Kind, namespace and name, as far as they are known. */
  public static String of(StoredObject object) {
    String name = OneLine.of(object.name(), LONGEST);
    String qualified =
        object.namespace().isEmpty() ? name : OneLine.of(object.namespace(), LONGEST) + "/" + name;
    return qualified.isEmpty() ? kind(object) : kind(object) + " " + qualified;
  }

  /** The kind as Kubernetes writes it. */
  public static String kind(StoredObject object) {
    return switch (object.kind()) {
      case FILE -> "file";
      case CONFIG_MAP -> "ConfigMap";
      case SECRET -> "Secret";
    };
  }
}
