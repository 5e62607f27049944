package io.pigstyguard.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param status why it is denied, or null
 * @param warnings shown to the client, also on a denial
 * @param auditAnnotations written to the audit log of the API server
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AdmissionResponse(
    String uid,
    boolean allowed,
    @Nullable Status status,
    List<String> warnings,
    Map<String, String> auditAnnotations) {

  public AdmissionResponse {
    warnings = List.copyOf(warnings);
    auditAnnotations = Collections.unmodifiableSortedMap(new TreeMap<>(auditAnnotations));
  }

  static AdmissionResponse allowed(String uid) {
    return new AdmissionResponse(uid, true, null, List.of(), Map.of());
  }
}
