package io.pigstyguard.admission;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** ConfigMaps as an API server sends them, and what a reviewer says to them. */
final class ConfigMaps {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ConfigMaps() {}

  /** A ConfigMap without labels, annotations and data. */
  static ObjectNode empty() {
    ObjectNode object = MAPPER.createObjectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
    object.putObject("metadata").put("name", "pigsty").put("namespace", "prod");
    metadata(object).putObject("labels");
    metadata(object).putObject("annotations");
    object.putObject("data");
    return object;
  }

  /** A ConfigMap with one key. */
  static ObjectNode of(String key, String text) {
    ObjectNode object = empty();
    data(object).put(key, text);
    return object;
  }

  static ObjectNode metadata(ObjectNode object) {
    return (ObjectNode) object.get("metadata");
  }

  static ObjectNode labels(ObjectNode object) {
    return (ObjectNode) metadata(object).get("labels");
  }

  static ObjectNode annotations(ObjectNode object) {
    return (ObjectNode) metadata(object).get("annotations");
  }

  static ObjectNode data(ObjectNode object) {
    return (ObjectNode) object.get("data");
  }

  static Review create(Reviewer reviewer, ObjectNode object) {
    return reviewer.review(request("CREATE", object, null), () -> false);
  }

  static Review update(Reviewer reviewer, ObjectNode stored, ObjectNode changed) {
    return reviewer.review(request("UPDATE", changed, stored), () -> false);
  }

  static AdmissionRequest request(String operation, ObjectNode object, @Nullable ObjectNode old) {
    ObjectNode request = MAPPER.createObjectNode();
    request.put("uid", "u").put("operation", operation);
    request.putObject("kind").put("kind", "ConfigMap");
    request.putObject("userInfo").put("username", "amy");
    request.set("object", object);
    request.set("oldObject", old);
    ObjectNode review = MAPPER.createObjectNode();
    review.set("request", request);
    try {
      return Reviewers.request(review);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
