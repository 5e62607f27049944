package io.pigstyguard.admission;

import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.rule.CleanupAccounts;
import io.pigstyguard.rule.StoredObject.Editor;
import io.pigstyguard.wording.OneLine;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks about, reduced to what is judged. */
public record AdmissionRequest(
    @Nullable String uid,
    @Nullable Kind kind,
    @Nullable String namespace,
    @Nullable String name,
    @Nullable String operation,
    @Nullable UserInfo userInfo,
    @Nullable KubeObject object,
    @Nullable KubeObject oldObject) {
  private static final int LONGEST_NAME = 160;

  /** A request of which nothing but the uid is known. */
  static AdmissionRequest unread(String uid) {
    return new AdmissionRequest(uid, null, null, null, null, null, null, null);
  }

  boolean hasUid() {
    return uid != null && !uid.isEmpty();
  }

  /** The kind of the object under review. */
  public record Kind(@Nullable String group, @Nullable String version, @Nullable String kind) {}

  /** Who asks. */
  public record UserInfo(@Nullable String username, List<String> groups) {}

  /** Whether it is about storing or removing an object that could hold an inventory. */
  boolean isAboutStorage() {
    return !"CONNECT".equals(operation) && (isOf("ConfigMap") || isOf("Secret"));
  }

  private boolean isOf(String name) {
    KubeObject one = object == null ? oldObject : object;
    return (kind != null && name.equals(kind.kind())) || (one != null && name.equals(one.kind()));
  }

  boolean isDelete() {
    return "DELETE".equals(operation);
  }

  /** Whether Kubernetes removes the object because of another removal, which nobody judges. */
  boolean isCleanup() {
    return isDelete()
        && userInfo != null
        && userInfo.username() != null
        && CleanupAccounts.NAMES.contains(userInfo.username());
  }

  /** The object as it would be stored, or as it was before a removal. */
  @Nullable KubeObject judged() {
    return complete(isDelete() && oldObject != null ? oldObject : object);
  }

  /** The object as it is stored, on an update. */
  @Nullable KubeObject stored() {
    return "UPDATE".equals(operation) ? complete(oldObject) : null;
  }

  /** Kind, namespace and name are the request's where the object has none of its own. */
  private @Nullable KubeObject complete(@Nullable KubeObject one) {
    if (one == null) {
      return null;
    }
    String ownKind = one.kind() == null && kind != null ? kind.kind() : one.kind();
    KubeObject.Metadata metadata =
        new KubeObject.Metadata(
            one.name().isEmpty() ? name : one.name(),
            null,
            one.namespace().isEmpty() ? namespace : one.namespace(),
            one.labels(),
            one.annotations(),
            one.owners());
    return new KubeObject(
        one.apiVersion(),
        ownKind,
        metadata,
        one.type(),
        one.data(),
        one.stringData(),
        one.binaryData());
  }

  String kindName() {
    if (kind != null && kind.kind() != null) {
      return kind.kind();
    }
    KubeObject one = object == null ? oldObject : object;
    return one == null || one.kind() == null ? "object" : one.kind();
  }

  /** The object for messages and logs, in one line. */
  public String objectName() {
    KubeObject one = object == null ? oldObject : object;
    String space = namespace == null ? (one == null ? "" : one.namespace()) : namespace;
    String own = name == null || name.isEmpty() ? (one == null ? "" : one.name()) : name;
    String qualified = space.isEmpty() ? own : space + "/" + own;
    return OneLine.of(kindName() + " " + qualified, LONGEST_NAME).strip();
  }

  Editor editor() {
    if (userInfo == null) {
      return new Editor("", Set.of());
    }
    return new Editor(
        userInfo.username() == null ? "" : userInfo.username(), Set.copyOf(userInfo.groups()));
  }

  @Override
  public String toString() {
    return objectName();
  }
}
