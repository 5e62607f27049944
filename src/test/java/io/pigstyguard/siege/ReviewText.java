package io.pigstyguard.siege;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The body of a review as text, so that any part of it can be anything. Every part is JSON.
 *
 * @param user the value of {@code userInfo}
 * @param object the value of {@code object}
 * @param oldObject the value of {@code oldObject}
 * @param more further fields of the request, each with a comma in front
 */
record ReviewText(
    String operation, String kind, String user, String object, String oldObject, String more) {
  /** The uid of every request. */
  static final String UID = "5a1ec0de-0000-4000-8000-000000000001";

  private static final String USER =
      "{\"username\":\"amy\",\"uid\":\"7\",\"groups\":[\"dba\",\"system:authenticated\"]}";

  /** A new ConfigMap or Secret. */
  static ReviewText create(String kind, String object) {
    return new ReviewText("CREATE", kind, USER, object, "null", "");
  }

  static ReviewText update(String kind, String object, String oldObject) {
    return new ReviewText("UPDATE", kind, USER, object, oldObject, "");
  }

  /** A new ConfigMap with one key. */
  static ReviewText configMap(String key, String text) {
    return create("ConfigMap", object("ConfigMap", "", "\"data\":{" + entry(key, text) + "}"));
  }

  /** A new Secret with one key. */
  static ReviewText secret(String key, byte[] bytes) {
    String value = Base64.getEncoder().encodeToString(bytes);
    return create("Secret", object("Secret", "", "\"data\":{" + entry(key, value) + "}"));
  }

  ReviewText withUser(String json) {
    return new ReviewText(operation, kind, json, object, oldObject, more);
  }

  ReviewText with(String field, String json) {
    return new ReviewText(
        operation, kind, user, object, oldObject, more + ",\"" + field + "\":" + json);
  }

  /**
   * An object of the usual shape.
   *
   * @param metadata further fields of its metadata, each with a comma in front
   * @param fields the other fields, as JSON
   */
  static String object(String kind, String metadata, String fields) {
    return "{\"kind\":\"%s\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"p\",\"namespace\":\"n\"%s},%s}"
        .formatted(kind, metadata, fields);
  }

  /** A field with a text. */
  static String entry(String key, String text) {
    return quoted(key) + ":" + quoted(text);
  }

  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** The whole body. */
  String json() {
    return "{\"kind\":\"AdmissionReview\",\"apiVersion\":\"admission.k8s.io/v1\",\"request\":{"
        + "\"uid\":\"%s\",\"kind\":{\"group\":\"\",\"version\":\"v1\",\"kind\":\"%s\"},"
            .formatted(UID, kind)
        + "\"name\":\"p\",\"namespace\":\"n\",\"operation\":\""
        + operation
        + "\",\"userInfo\":"
        + user
        + ",\"object\":"
        + object
        + ",\"oldObject\":"
        + oldObject
        + ",\"dryRun\":false"
        + more
        + "}}";
  }

  byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }
}
