package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewerTest {
  private static final String BAD =
      """
      all:
        children:
          pg-meta:
            hosts: { 10.10.10.10: { pg_seq: 1, pg_role: primary } }
            vars: { pg_cluster: pg-meta }
        vars: { pg_admin_password: DBUser.DBA }
      """;

  @Test
  void reportsARuleThatThrowsAndRunsTheOthers() {
    Review review =
        reviewer(false, new IllegalStateException("secret-text"))
            .review(create(), ReviewerTest::never);

    assertThat(review.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(message(review))
        .contains("PIG-PWD-002", "Rule PIG-TST-001 could not be evaluated")
        .doesNotContain("secret-text");
    assertThat(review.response().auditAnnotations()).containsEntry("failed-rules", "PIG-TST-001");
  }

  @Test
  void deniesWhatOnlyAFailingRuleStandsAgainst() {
    Review review =
        reviewer(false, new IllegalStateException()).review(create("all: {}"), ReviewerTest::never);

    assertThat(review.outcome()).isEqualTo(Outcome.UNJUDGED);
    assertThat(review.response().allowed()).isFalse();
  }

  @Test
  void admitsWithAWarningWhereThePolicyFailsOpen() {
    Review review =
        reviewer(true, new IllegalStateException()).review(create("all: {}"), ReviewerTest::never);

    assertThat(review.outcome()).isEqualTo(Outcome.FAILED_OPEN);
    assertThat(review.response().allowed()).isTrue();
    assertThat(review.response().warnings())
        .containsExactly("ConfigMap prod/pigsty: Rule PIG-TST-001 could not be evaluated.");
  }

  @Test
  void doesNotTakeAWarningForADenialWhereThePolicyFailsOpen() {
    Review review =
        reviewer(true, new IllegalStateException())
            .review(create(BAD.replace("DBUser.DBA", "7mQ-vT2x_Wz9pLr4")), ReviewerTest::never);

    assertThat(review.response().warnings()).anyMatch(line -> line.contains("PIG-TLS-004"));
    assertThat(review.outcome()).isEqualTo(Outcome.FAILED_OPEN);
  }

  @Test
  void survivesAStackOverflowInARule() {
    Review review = reviewer(false, new StackOverflowError()).review(create(), ReviewerTest::never);

    assertThat(message(review)).contains("PIG-PWD-002", "PIG-TST-001 could not be evaluated");
  }

  @Test
  void answersWhenTheHeapIsUsedUp() {
    Review review = reviewer(false, new OutOfMemoryError()).review(create(), ReviewerTest::never);

    assertThat(review.outcome()).isEqualTo(Outcome.UNJUDGED);
    assertThat(message(review))
        .isEqualTo(
            "ConfigMap prod/pigsty could not be judged: the review broke off with"
                + " OutOfMemoryError.");
  }

  @Test
  void deniesWhenTheTimeIsOver() {
    Review review = Reviewers.usual().review(create(), () -> true);

    assertThat(review.outcome()).isEqualTo(Outcome.UNJUDGED);
    assertThat(message(review)).contains("The time was over");
  }

  @Test
  void admitsWithAWarningWhenTheTimeIsOverAndThePolicyFailsOpen() {
    Review review = Reviewers.failOpen().review(create(), () -> true);

    assertThat(review.outcome()).isEqualTo(Outcome.FAILED_OPEN);
    assertThat(review.response().warnings().get(0)).contains("The time was over");
  }

  @Test
  void answersAlike() {
    ReviewJson json = new ReviewJson();
    Reviewer reviewer = Reviewers.usual();

    assertThat(json.write(reviewer.review(create(), ReviewerTest::never).response()))
        .isEqualTo(json.write(reviewer.review(create(), ReviewerTest::never).response()));
  }

  @Test
  void keepsMessageAndWarningsWithinTheirBounds() {
    StringBuilder clusters = new StringBuilder("all:\n  children:\n");
    for (int i = 0; i < 400; i++) {
      clusters.append(
          "    c%d: {hosts: {10.0.%d.%d: {pg_seq: 1}}, vars: {pg_cluster: c%d, pg_admin_password: DBUser.DBA}}\n"
              .formatted(i, i / 250, i % 250 + 1, i));
    }
    Review review = Reviewers.usual().review(create(clusters.toString()), ReviewerTest::never);

    assertThat(review.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(message(review).length()).isLessThanOrEqualTo(4096);
    assertThat(review.response().status().details().causes()).hasSize(400);
    assertThat(review.response().warnings())
        .isNotEmpty()
        .allSatisfy(warning -> assertThat(warning).hasSizeLessThanOrEqualTo(256))
        .allSatisfy(warning -> assertThat(warning).doesNotContainPattern("\\p{Cntrl}"));
    assertThat(review.response().auditAnnotations())
        .allSatisfy((key, value) -> assertThat(key).matches("[a-z][a-z-]{0,62}"))
        .allSatisfy((key, value) -> assertThat(value).hasSizeLessThanOrEqualTo(1024 + 2));
  }

  @Test
  void namesTwoThousandCausesAndCountsTheOthers() {
    assertThat(causes(2000)).hasSize(2000).noneMatch(cause -> cause.message().startsWith("and "));
    assertThat(causes(2003)).hasSize(2001).last().isEqualTo(new Status.Cause("", "and 3 more", ""));
  }

  private static List<Status.Cause> causes(int clusters) {
    StringBuilder text = new StringBuilder("all:\n  children:\n");
    for (int i = 0; i < clusters; i++) {
      text.append(
          "    c%d: {hosts: {10.0.%d.%d: {pg_seq: 1}}, vars: {pg_cluster: c%d, pg_admin_password: DBUser.DBA}}\n"
              .formatted(i, i / 250, i % 250 + 1, i));
    }
    Review review = Reviewers.usual().review(create(text.toString()), ReviewerTest::never);
    return review.response().status().details().causes();
  }

  private static boolean never() {
    return false;
  }

  private static String message(Review review) {
    Status status = review.response().status();
    assertThat(status).isNotNull();
    assertThat(status.code()).isEqualTo(403);
    assertThat(status.reason()).isEqualTo("Forbidden");
    return status.message();
  }

  private static AdmissionRequest create() {
    return create(BAD);
  }

  private static AdmissionRequest create(String text) {
    KubeObject object =
        new KubeObject(
            "v1",
            "ConfigMap",
            new KubeObject.Metadata("pigsty", null, "prod", Map.of(), Map.of()),
            null,
            Map.of("pigsty.yml", text),
            Map.of(),
            Map.of());
    return new AdmissionRequest(
        "u-1",
        new AdmissionRequest.Kind("", "v1", "ConfigMap"),
        "prod",
        "pigsty",
        "CREATE",
        null,
        object,
        null);
  }

  private static Reviewer reviewer(boolean failOpen, Throwable failure) {
    List<Rule> rules = new ArrayList<>(Reviewers.rules());
    rules.add(new ScriptedRule(() -> fail(failure)));
    Policy policy = Reviewers.policy(failOpen);
    return Reviewers.of(rules, policy);
  }

  private static void fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
