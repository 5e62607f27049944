package io.pigstyguard.admission;

import static io.pigstyguard.admission.ConfigMaps.annotations;
import static io.pigstyguard.admission.ConfigMaps.data;
import static io.pigstyguard.admission.ConfigMaps.labels;
import static io.pigstyguard.admission.ConfigMaps.metadata;
import static io.pigstyguard.admission.ConfigMaps.update;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.RatchetMode;
import io.pigstyguard.rule.StoredObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Updates of objects at random: what only touches metadata passes, whatever is stored, and no bad
 * inventory comes in by an update that also touches metadata, labels, claims or deletion.
 */
class RatchetTest {
  private static final int ROUNDS = 1500;
  private static final List<String> TEXTS =
      List.of(
          text("DBUser.DBA"),
          text("DBUser.DBA") + "# a remark\n",
          text("pigsty"),
          text("7mQ-vT2x_Wz9pLr4"),
          "all: [unfinished",
          "all: [unfinished ");
  private static final List<String> PUBLIC = List.of("DBUser.DBA", "pigsty");
  private static final List<String> NAMED = List.of("pigsty.yml", "a.pigsty.yaml");
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

  @ParameterizedTest
  @EnumSource(RatchetMode.class)
  void admitsWhateverOnlyChangesMetadata(RatchetMode mode) {
    Reviewer reviewer = Reviewers.of(mode);
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode stored = object(random);
      ObjectNode changed = change(stored, METADATA_CHANGES, random);

      Review review = update(reviewer, stored, changed);

      assertThat(review.response().allowed()).as("%s to %s", stored, changed).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(RatchetMode.class)
  void judgesEveryPayloadThatChanges(RatchetMode mode) {
    Reviewer reviewer = Reviewers.of(mode);
    Random random = new Random(2);
    int refused = 0;
    int tolerated = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode stored = object(random);
      ObjectNode changed =
          change(change(stored, METADATA_CHANGES, random), PAYLOAD_CHANGES, random);

      Review update = update(reviewer, stored, changed);
      Review before = ConfigMaps.create(reviewer, stored);
      Review after = ConfigMaps.create(reviewer, changed);
      Set<String> faults = faults(after, changed);
      boolean excusing =
          (!isNamed(changed) || isNamed(stored))
              && (mode == RatchetMode.FINDINGS || payload(before).equals(payload(after)));
      boolean expected = excusing ? faults(before, stored).containsAll(faults) : faults.isEmpty();
      assertThat(update.response().allowed()).as("%s to %s", stored, changed).isEqualTo(expected);
      refused += update.response().allowed() ? 0 : 1;
      tolerated += update.outcome() == Outcome.TOLERATED ? 1 : 0;
    }
    assertThat(refused).as("refused").isGreaterThan(ROUNDS / 10);
    assertThat(tolerated).as("tolerated").matches(n -> mode == RatchetMode.OFF ? n == 0 : n > 50);
  }

  @Test
  void judgesAStoredObjectWhenItIsMarked() {
    ObjectNode stored = ConfigMaps.of("inventory.yml", TEXTS.get(0));
    Reviewer reviewer = Reviewers.usual();
    ObjectNode labelled = stored.deepCopy();
    labels(labelled).put("pigsty-guard.io/inventory", "true");
    ObjectNode annotated = stored.deepCopy();
    annotations(annotated).put("pigsty-guard.io/keys", "inventory.yml");
    ObjectNode renamed = ConfigMaps.of("pigsty.yml", TEXTS.get(0));

    for (ObjectNode marked : List.of(labelled, annotated, renamed)) {
      assertThat(update(reviewer, stored, marked).outcome())
          .as("%s", marked)
          .isEqualTo(Outcome.DENIED);
      assertThat(update(reviewer, marked, marked).outcome()).isEqualTo(Outcome.UNCHANGED);
    }
  }

  /** What is wrong with an object: a public password or an unreadable text under a key. */
  private static Set<String> faults(Review review, ObjectNode object) {
    Set<String> faults = new HashSet<>();
    if (review.inspection() == null) {
      return faults;
    }
    for (DocumentInspection document : review.inspection().documents()) {
      String text = data(object).path(document.key()).asText();
      if (!document.readable()) {
        faults.add(document.key() + " " + text);
      }
      PUBLIC.stream()
          .filter(password -> text.contains("pg_admin_password: " + password + " "))
          .forEach(password -> faults.add(document.key() + " " + password));
    }
    return faults;
  }

  /** Whether the guard is asked about an object without regard to its content. */
  private static boolean isNamed(ObjectNode object) {
    boolean marked =
        labels(object).path("pigsty-guard.io/inventory").asText("false").equals("true");
    String named = annotations(object).path("pigsty-guard.io/keys").asText();
    return marked || data(object).has(named) || NAMED.stream().anyMatch(data(object)::has);
  }

  /** The texts that were judged, and the annotations that rules obey. */
  private static Map<String, String> payload(Review review) {
    Map<String, String> payload = new HashMap<>();
    if (review.inspection() != null) {
      StoredObject object = review.inspection().object();
      object
          .annotations()
          .forEach(
              (name, text) -> {
                if (name.startsWith("pigsty-guard.io/")) {
                  payload.put(name, text);
                }
              });
      for (DocumentInspection document : review.inspection().documents()) {
        object.entries().stream()
            .filter(entry -> entry.key().equals(document.key()))
            .forEach(entry -> payload.put("data/" + entry.key(), entry.text()));
      }
    }
    return payload;
  }

  private static ObjectNode object(Random random) {
    ObjectNode object = ConfigMaps.of("pigsty.yml", TEXTS.get(3));
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      pick(PAYLOAD_CHANGES, random).accept(object, random);
    }
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
