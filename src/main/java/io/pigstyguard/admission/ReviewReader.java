package io.pigstyguard.admission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.pigstyguard.kube.JsonStream;
import io.pigstyguard.kube.KubeLimits;
import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.kube.KubeObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One review on its way out of JSON. What is known of it stays known when the reading breaks. */
final class ReviewReader {
  /** Most groups of a user; an identity provider that sends thousands exceeds its own tokens. */
  private static final int MOST_GROUPS = 10_000;

  private final JsonStream json;
  private @Nullable String apiVersion;
  private @Nullable String kind;
  private boolean hasRequest;
  private @Nullable String uid;
  private AdmissionRequest.@Nullable Kind objectKind;
  private @Nullable String namespace;
  private @Nullable String name;
  private @Nullable String operation;
  private AdmissionRequest.@Nullable UserInfo user;
  private @Nullable KubeObject object;
  private @Nullable KubeObject oldObject;

  /**
   * A reader before the first token.
   *
   * @param expired whether the time for reading is over
   */
  ReviewReader(JsonParser json, BooleanSupplier expired) {
    this.json = new JsonStream(json, expired);
  }

  /**
   * Reads the review; null when the body holds another kind of value.
   *
   * @throws IOException when it is no JSON, of another form, beyond a cap, or out of time
   */
  @Nullable AdmissionReview read() throws IOException {
    if (json.next() != JsonToken.START_OBJECT) {
      return null;
    }
    json.object("the review", this::field);
    return new AdmissionReview(apiVersion, kind, hasRequest ? request() : null, null);
  }

  /** The uid, as soon as it was read. */
  @Nullable String uid() {
    return uid;
  }

  private AdmissionRequest request() {
    return new AdmissionRequest(
        uid, objectKind, namespace, name, operation, user, object, oldObject);
  }

  private void field(String field) throws IOException {
    switch (field) {
      case "apiVersion" -> apiVersion = text(field);
      case "kind" -> kind = text(field);
      case "request" -> json.object(field, this::request);
      default -> json.skip();
    }
  }

  private void request(String field) throws IOException {
    hasRequest = true;
    switch (field) {
      case "uid" -> uid = text(field);
      case "kind" -> objectKind = kind();
      case "namespace" -> namespace = text(field);
      case "name" -> name = text(field);
      case "operation" -> operation = text(field);
      case "userInfo" -> user = user();
      case "object" -> object = object();
      case "oldObject" -> oldObject = object();
      default -> json.skip();
    }
  }

  private AdmissionRequest.Kind kind() throws IOException {
    String[] parts = new String[3];
    json.object(
        "kind",
        field -> {
          switch (field) {
            case "group" -> parts[0] = text(field);
            case "version" -> parts[1] = text(field);
            case "kind" -> parts[2] = text(field);
            default -> json.skip();
          }
        });
    return new AdmissionRequest.Kind(parts[0], parts[1], parts[2]);
  }

  private AdmissionRequest.UserInfo user() throws IOException {
    String[] username = new String[1];
    List<String> groups = new ArrayList<>();
    json.object(
        "userInfo",
        field -> {
          switch (field) {
            case "username" -> username[0] = text(field);
            case "groups" -> groups(groups);
            default -> json.skip();
          }
        });
    return new AdmissionRequest.UserInfo(username[0], groups);
  }

  private void groups(List<String> groups) throws IOException {
    groups.clear();
    json.list(
        "groups",
        MOST_GROUPS,
        item -> {
          String group = text("group");
          if (group != null) {
            groups.add(group);
          }
        });
  }

  private @Nullable KubeObject object() throws IOException {
    return json.isNull() ? null : KubeObjectReader.read(json);
  }

  private @Nullable String text(String name) throws IOException {
    return json.text(name, KubeLimits.LONGEST_NAME);
  }
}
