package io.pigstyguard.admission;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What the API server calls. */
@Path("/validate")
public class ValidateEndpoint {
  private final ReviewJson json = new ReviewJson();
  private final Reviewer reviewer;

  ValidateEndpoint(Reviewer reviewer) {
    this.reviewer = reviewer;
  }

  /** Answers a review; HTTP errors are for bodies that are none. */
  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response validate(@QueryParam("timeout") @Nullable String timeout, InputStream body) {
    long start = System.nanoTime();
    AdmissionReview review;
    try {
      review = json.read(body);
    } catch (IOException e) {
      return refuse("the body must be JSON");
    }
    AdmissionRequest request = review.request();
    if (!review.isOfOurVersion() || request == null || request.uid() == null) {
      return refuse("the body must be an AdmissionReview of admission.k8s.io/v1 with a request");
    }
    TimeBudget budget = TimeBudget.parse(timeout);
    Review answered = reviewer.review(request, budget.expired(start, System::nanoTime));
    return Response.ok(json.write(answered.response())).build();
  }

  private static Response refuse(String why) {
    return Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.TEXT_PLAIN)
        .entity(why + "\n")
        .build();
  }
}
