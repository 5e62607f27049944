package io.pigstyguard.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Bodies of reviews. */
final class ReviewBodies {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReviewBodies() {}

  static String create(ObjectNode object) {
    return review("CREATE", object, null);
  }

  static String update(ObjectNode object, ObjectNode stored) {
    return review("UPDATE", object, stored);
  }

  static ObjectNode configMap(String name, Map<String, String> data) {
    ObjectNode object = object("ConfigMap", name);
    ObjectNode entries = object.putObject("data");
    data.forEach(entries::put);
    return object;
  }

  static ObjectNode secret(String name, Map<String, String> data) {
    ObjectNode object = object("Secret", name);
    ObjectNode entries = object.putObject("data");
    data.forEach((key, text) -> entries.put(key, base64(text)));
    return object;
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode object(String kind, String name) {
    ObjectNode object = MAPPER.createObjectNode().put("apiVersion", "v1").put("kind", kind);
    object.putObject("metadata").put("name", name).put("namespace", "prod");
    return object;
  }

  private static String review(String operation, ObjectNode object, ObjectNode stored) {
    ObjectNode review =
        MAPPER
            .createObjectNode()
            .put("apiVersion", "admission.k8s.io/v1")
            .put("kind", "AdmissionReview");
    ObjectNode request = review.putObject("request");
    request.put("uid", "u-1").put("operation", operation).put("namespace", "prod");
    request.putObject("kind").put("version", "v1").put("kind", object.get("kind").asText());
    request.putObject("userInfo").put("username", "amy").putArray("groups").add("dba");
    request.set("object", object);
    request.set("oldObject", stored);
    try {
      return MAPPER.writeValueAsString(review);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
