package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Updates at random: what only touches metadata passes, and no bad inventory comes in by an update
 * that also touches metadata, labels, claims or deletion.
 */
class RatchetTest {
  private static final int ROUNDS = 3000;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> TEXTS =
      List.of(
          text("DBUser.DBA"),
          text("DBUser.DBA") + "# a remark\n",
          text("pigsty"),
          text("7mQ-vT2x_Wz9pLr4"),
          "all: [unfinished");
  private static final String GOOD = TEXTS.get(3);
  private static final List<String> KEYS =
      List.of("pigsty.yml", "a.pigsty.yaml", "lab.yml", "notes.txt");

  private static final List<BiConsumer<ObjectNode, Random>> METADATA_CHANGES =
      List.of(
          (object, random) -> labels(object).put("team", "t" + random.nextInt(3)),
          (object, random) -> labels(object).remove("team"),
          (object, random) ->
              metadata(object).putArray("finalizers").add("x.io/" + random.nextInt()),
          (object, random) -> metadata(object).remove("finalizers"),
          (object, random) -> metadata(object).put("deletionTimestamp", "2026-09-01T00:00:00Z"),
          (object, random) ->
              metadata(object).putArray("ownerReferences").addObject().put("uid", "o"),
          (object, random) ->
              metadata(object).putArray("managedFields").addObject().put("manager", "m"),
          (object, random) -> annotations(object).put("example.org/x", "" + random.nextInt()),
          (object, random) -> metadata(object).put("resourceVersion", "" + random.nextInt(9999)));

  private static final List<BiConsumer<ObjectNode, Random>> PAYLOAD_CHANGES =
      List.of(
          (object, random) -> data(object).put(pick(KEYS, random), pick(TEXTS, random)),
          (object, random) -> data(object).remove(pick(KEYS, random)),
          (object, random) ->
              labels(object)
                  .put("pigsty-guard.io/inventory", random.nextBoolean() ? "true" : "false"),
          (object, random) -> labels(object).remove("pigsty-guard.io/inventory"),
          (object, random) -> annotations(object).put("pigsty-guard.io/keys", pick(KEYS, random)),
          (object, random) -> annotations(object).remove("pigsty-guard.io/keys"),
          (object, random) -> annotations(object).put("pigsty-guard.io/critical-clusters", "pg-*"));

  private final Reviewer reviewer = Reviewers.usual();

  @Test
  void admitsWhateverOnlyChangesMetadata() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode stored = object(random);
      ObjectNode changed = change(stored, METADATA_CHANGES, random);

      Review review = update(stored, changed);

      assertThat(review.response().allowed()).as("%s to %s", stored, changed).isTrue();
    }
  }

  @Test
  void neverAdmitsAChangedPayloadThatWouldBeDeniedAtCreation() throws IOException {
    Random random = new Random(2);
    int denied = 0;
    int unchanged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode stored = object(random);
      ObjectNode changed =
          change(change(stored, METADATA_CHANGES, random), PAYLOAD_CHANGES, random);

      Review update = update(stored, changed);
      Review create = create(changed);

      if (!create.response().allowed()) {
        boolean sameInventories = claimed(create).equals(claimed(create(stored)));
        assertThat(update.response().allowed())
            .as("%s to %s", stored, changed)
            .isEqualTo(sameInventories && sameGuardAnnotations(stored, changed));
      } else {
        assertThat(update.response().allowed()).isTrue();
      }
      denied += update.outcome() == Outcome.DENIED || update.outcome() == Outcome.UNJUDGED ? 1 : 0;
      unchanged += update.outcome() == Outcome.UNCHANGED ? 1 : 0;
    }
    assertThat(denied).as("denials met").isGreaterThan(ROUNDS / 10);
    assertThat(unchanged).as("unchanged bad objects met").isGreaterThan(ROUNDS / 50);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysThatAnUnchangedObjectIsBad(boolean deleted) throws IOException {
    ObjectNode stored = empty();
    data(stored).put("pigsty.yml", TEXTS.get(0));
    ObjectNode changed = stored.deepCopy();
    if (deleted) {
      metadata(changed).put("deletionTimestamp", "2026-09-01T00:00:00Z");
    }

    Review review = update(stored, changed);

    assertThat(review.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(review.response().warnings())
        .first()
        .asString()
        .contains("admitted only because this update leaves it as bad as it was");
    assertThat(review.response().warnings()).anyMatch(line -> line.endsWith("[PIG-PWD-002]"));
  }

  /** What the reviewer claims: the documents that it looked into. */
  private static List<String> claimed(Review review) {
    if (review.inspection() == null) {
      return List.of();
    }
    return review.inspection().object().entries().stream()
        .filter(
            entry ->
                review.inspection().documents().stream()
                    .anyMatch(document -> document.key().equals(entry.key())))
        .map(entry -> entry.key() + "=" + entry.text())
        .toList();
  }

  private static boolean sameGuardAnnotations(ObjectNode one, ObjectNode other) {
    return annotations(one)
            .path("pigsty-guard.io/keys")
            .equals(annotations(other).path("pigsty-guard.io/keys"))
        && annotations(one)
            .path("pigsty-guard.io/critical-clusters")
            .equals(annotations(other).path("pigsty-guard.io/critical-clusters"));
  }

  private Review update(ObjectNode stored, ObjectNode changed) throws IOException {
    return review("UPDATE", changed, stored);
  }

  private Review create(ObjectNode object) throws IOException {
    return review("CREATE", object, null);
  }

  private Review review(String operation, ObjectNode object, ObjectNode old) throws IOException {
    ObjectNode request = MAPPER.createObjectNode();
    request.put("uid", "u").put("operation", operation);
    request.putObject("kind").put("kind", "ConfigMap");
    request.set("object", object);
    request.set("oldObject", old);
    ObjectNode review = MAPPER.createObjectNode();
    review.set("request", request);
    return reviewer.review(Reviewers.request(review), () -> false);
  }

  private static ObjectNode object(Random random) {
    ObjectNode object = empty();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      pick(PAYLOAD_CHANGES, random).accept(object, random);
    }
    return object;
  }

  private static ObjectNode empty() {
    ObjectNode object = MAPPER.createObjectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
    object.putObject("metadata").put("name", "pigsty").put("namespace", "prod");
    metadata(object).putObject("labels");
    metadata(object).putObject("annotations");
    object.putObject("data").put("pigsty.yml", GOOD);
    return object;
  }

  private static ObjectNode change(
      ObjectNode object, List<BiConsumer<ObjectNode, Random>> changes, Random random) {
    ObjectNode changed = object.deepCopy();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      pick(changes, random).accept(changed, random);
    }
    return changed;
  }

  private static ObjectNode metadata(ObjectNode object) {
    return (ObjectNode) object.get("metadata");
  }

  private static ObjectNode labels(ObjectNode object) {
    return (ObjectNode) metadata(object).get("labels");
  }

  private static ObjectNode annotations(ObjectNode object) {
    return (ObjectNode) metadata(object).get("annotations");
  }

  private static ObjectNode data(ObjectNode object) {
    return (ObjectNode) object.get("data");
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String text(String password) {
    return """
    all:
      children:
        pg-meta:
          hosts: { 10.10.10.10: { pg_seq: 1, pg_role: primary } }
          vars: { pg_cluster: pg-meta }
      vars: { pg_admin_password: %s }
    """
        .formatted(password);
  }
}
