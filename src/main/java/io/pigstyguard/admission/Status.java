package io.pigstyguard.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is denied, as {@code metav1.Status}. Code 403 and reason Forbidden make kubectl
 * print the whole message; with reason Invalid it would print the causes only. There is no {@code
 * retryAfterSeconds}: the API server would make clients repeat a denied request.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Status(
    String status, String message, String reason, int code, @Nullable Details details) {

  static Status forbidden(String message, @Nullable Details details) {
    return new Status("Failure", message, "Forbidden", 403, details);
  }

  /** The findings for machines. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Details(String name, String kind, List<Cause> causes) {
    public Details {
      causes = List.copyOf(causes);
    }
  }

  /**
   * One finding.
   *
   * @param reason id of the rule
   * @param message what must be otherwise
   * @param field scope and path of the parameter with key and line
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Cause(String reason, String message, String field) {}
}
