package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.fuzz.Overwork;
import io.pigstyguard.policy.Inspector;
import org.junit.jupiter.api.Test;

/** Objects with more in them, or wrong with it, than anybody looks at. */
class CutShortTest {
  private static final String INVENTORIES = "More than 1,000 inventories are in the object, ";
  private static final String FINDINGS =
      "More than 20,000 findings were made, and only the first are told; mend these and try again.";
  private static final String GOOD = "all: {}";

  @Test
  void judgesAsManyInventoriesAsThereMayBe() {
    Review review = ConfigMaps.create(Reviewers.usual(), inventories(Inspector.MOST_DOCUMENTS));

    assertThat(review.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(review.response().warnings()).noneMatch(warning -> warning.contains(INVENTORIES));
  }

  @Test
  void deniesMoreInventoriesAndSaysWhy() {
    Review review = ConfigMaps.create(Reviewers.usual(), inventories(Inspector.MOST_DOCUMENTS + 1));

    assertThat(review.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(message(review)).contains("could not be judged:\n" + INVENTORIES);
    assertThat(review.response().auditAnnotations()).containsEntry("cut-short", "true");
  }

  /** Whoever stores the objects chooses how many inventories they hold; it is no fault of ours. */
  @Test
  void deniesThemWhereThePolicyFailsOpenToo() {
    Review review =
        ConfigMaps.create(Reviewers.failOpen(), inventories(Inspector.MOST_DOCUMENTS + 1));

    assertThat(review.outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void findsTheBadOneBehindManyThatAreFoundByContent() {
    ObjectNode object = ConfigMaps.empty();
    for (int i = 0; i < Inspector.MOST_DOCUMENTS; i++) {
      ConfigMaps.data(object).put("k%04d".formatted(i), "all: {vars: {pg_cluster: a}}");
    }
    ConfigMaps.data(object).put("l", "all: {vars: {pg_admin_password: DBUser.DBA}}");

    assertThat(ConfigMaps.create(Reviewers.usual(), object).response().allowed()).isFalse();
  }

  @Test
  void tellsTheFirstOfTooManyFindings() {
    String users =
        "all: {children: {m: {hosts: {10.0.0.1: {pg_seq: 1}}, vars: {pg_cluster: m, pg_users: ["
            + "{name: u, password: DBUser.DBA},\n".repeat(Inspector.MOST_FINDINGS + 1)
            + "]}}}}";
    Review review =
        ConfigMaps.create(
            Reviewers.of(Catalogue.rules(), Reviewers.policy(false)),
            ConfigMaps.of("pigsty.yml", users));

    assertThat(review.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(message(review)).contains("[PIG-PWD-").contains(FINDINGS);
    assertThat(review.response().status().details().causes()).hasSizeBetween(1, 3000);
  }

  @Test
  void deniesWhatTakesTooMuchWorkAndSaysWhatToDo() {
    Review review =
        ConfigMaps.create(
            Reviewers.of(Catalogue.rules(), Reviewers.policy(true)),
            ConfigMaps.of("pigsty.yml", Overwork.inventory()));

    assertThat(review.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(message(review))
        .contains(
            "Judging it takes more work than is spent on one object: there is too much in it, or"
                + " lists are repeated for too many hosts or clusters; split the inventory, or"
                + " define the lists for fewer.");
    assertThat(review.response().auditAnnotations()).containsEntry("cut-short", "true");
  }

  private static ObjectNode inventories(int count) {
    ObjectNode object = ConfigMaps.empty();
    for (int i = 0; i < count; i++) {
      ConfigMaps.data(object).put(i + ".pigsty.yml", GOOD);
    }
    return object;
  }

  private static String message(Review review) {
    assertThat(review.response().allowed()).isFalse();
    return review.response().status().message();
  }
}
