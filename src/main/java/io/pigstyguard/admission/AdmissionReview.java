package io.pigstyguard.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The envelope of a question and its answer, {@code admission.k8s.io/v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdmissionReview(
    @Nullable String apiVersion,
    @Nullable String kind,
    @Nullable AdmissionRequest request,
    @Nullable AdmissionResponse response) {
  static final String VERSION = "admission.k8s.io/v1";
  static final String KIND = "AdmissionReview";

  static AdmissionReview answer(AdmissionResponse response) {
    return new AdmissionReview(VERSION, KIND, null, response);
  }

  boolean isOfOurVersion() {
    return VERSION.equals(apiVersion) && KIND.equals(kind);
  }
}
