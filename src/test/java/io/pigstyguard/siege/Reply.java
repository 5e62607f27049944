package io.pigstyguard.siege;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What came back over a connection: an HTTP answer, or how it ended without one.
 *
 * @param status of HTTP, or {@link #CLOSED} or {@link #SILENT}
 * @param body of the answer
 * @param millis how long it took to come
 */
record Reply(int status, String body, long millis) {
  /** Said of what had its turn too late. */
  private static final String TIME_OVER = "the time was over before all of it was read";

  /** The service has hung up. */
  static final int CLOSED = 0;

  /** Nothing came as long as was waited. */
  static final int SILENT = -1;

  private static final int OK = 200;
  private static final int LONGEST_SUMMARY = 90;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether it is a review that answers the request of {@link ReviewText}. */
  boolean isReview() {
    return status == OK && ReviewText.UID.equals(review().at("/response/uid").textValue());
  }

  boolean isAllowed() {
    return isReview() && review().at("/response/allowed").booleanValue();
  }

  boolean isDenied() {
    return isReview() && !review().at("/response/allowed").asBoolean(true);
  }

  /** What a denial says, or an empty text. */
  String message() {
    return isReview() ? review().at("/response/status/message").asText() : "";
  }

  int warnings() {
    return isReview() ? review().at("/response/warnings").size() : 0;
  }

  /** Findings that are listed for machines. */
  int causes() {
    return isReview() ? review().at("/response/status/details/causes").size() : 0;
  }

  /** Whether it says that the service would have answered if it had less to do. */
  boolean isShed() {
    return status == 503 || body.contains("too busy") || body.contains(TIME_OVER);
  }

  /** One line without what tables use. */
  String summary() {
    if (isAllowed()) {
      return warnings() == 0 ? "allowed" : "allowed, %d warnings".formatted(warnings());
    }
    String said =
        switch (status) {
          case CLOSED -> "hung up";
          case SILENT -> "nothing";
          case OK -> isReview() ? "denied: " + message() : "HTTP 200: " + body;
          default -> "HTTP " + status;
        };
    String line = said.replaceAll("[\\s|]+", " ").strip();
    return line.length() > LONGEST_SUMMARY ? line.substring(0, LONGEST_SUMMARY) + "…" : line;
  }

  private JsonNode review() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }
}
