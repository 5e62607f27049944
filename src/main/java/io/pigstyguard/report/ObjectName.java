package io.pigstyguard.report;

import io.pigstyguard.rule.StoredObject;

/** How messages name a Kubernetes object: {@code ConfigMap prod/pigsty}. */
final class ObjectName {
  private static final int LONGEST = 100;

  private ObjectName() {}

  static String of(StoredObject object) {
    String name = OneLine.of(object.name(), LONGEST);
    String qualified =
        object.namespace().isEmpty() ? name : OneLine.of(object.namespace(), LONGEST) + "/" + name;
    return qualified.isEmpty() ? kind(object) : kind(object) + " " + qualified;
  }

  static String kind(StoredObject object) {
    return switch (object.kind()) {
      case FILE -> "file";
      case CONFIG_MAP -> "ConfigMap";
      case SECRET -> "Secret";
    };
  }
}
