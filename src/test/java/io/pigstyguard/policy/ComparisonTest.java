package io.pigstyguard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Thresholds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which denials of an inventory count as stored, and which as new. */
class ComparisonTest {
  private static final StoredObject OBJECT = StoredObject.FILE;
  private static final Inspector INSPECTOR = inspector(Map.of());

  @Test
  void anotherPublicValueIsNew() {
    assertThat(added(global("pg_admin_password: DBUser.DBA"), global("pg_admin_password: pigsty")))
        .containsExactly("PIG-PWD-002 global");
    assertThat(
            added(
                global("pg_admin_password: \"{{ x }}\", x: DBUser.DBA"),
                global("pg_admin_password: \"{{ x }}\", x: pigsty")))
        .containsExactly("PIG-PWD-002 global");
  }

  @Test
  void theSameValueInAnotherNotationIsStored() {
    assertThat(
            added(
                global("pg_admin_password: \"{{ x }}\", x: DBUser.DBA"),
                global("y: &p 'DBUser.DBA', pg_admin_password: *p")))
        .isEmpty();
  }

  /** As a member that a host adds sees it, though the reference stands on one line for all. */
  @Test
  void anotherValueBehindTheReferenceOfOneHostIsNew() {
    String stored = "10.0.0.1: {pg_seq: 1, x: DBUser.DBA}, 10.0.0.2: {pg_seq: 2, x: Ok-9vK2mQx7Lp}";
    String vars = "pg_admin_password: \"{{ x }}\"";

    assertThat(
            added(cluster(stored, vars), cluster(stored.replace("Ok-9vK2mQx7Lp", "pigsty"), vars)))
        .containsExactly("PIG-PWD-002 group:pg-a");
  }

  @Test
  void aSecondUserWithTheSameFaultIsNew() {
    String one = "{name: ann, superuser: true}";

    assertThat(added(users(one), users(one + ", {name: bob, superuser: true}")))
        .contains("PIG-PRV-005 user:pg-a/bob")
        .noneMatch(text -> text.endsWith("/ann"));
    assertThat(added(users(one), users("{name: bob, superuser: true}")))
        .contains("PIG-PRV-005 user:pg-a/bob");
    assertThat(added(users(one), users(one + ", " + one))).contains("PIG-PRV-005 user:pg-a/ann");
  }

  @Test
  void usersMayBeReorderedRemovedAndMended() {
    String ann = "{name: ann, superuser: true, password: DBUser.Ann}";
    String bob = "{name: bob, superuser: true, password: DBUser.Bob, createrole: true}";

    assertThat(added(users(ann + ", " + bob), users(bob + ", " + ann))).isEmpty();
    assertThat(added(users(ann + ", " + bob), users(bob))).isEmpty();
    assertThat(added(users(ann + ", " + bob), users(bob.replace(", createrole: true", ""))))
        .isEmpty();
  }

  @Test
  void namesAreNotTakenForPaths() {
    for (String name :
        List.of("a/b", "pg_users[0]", "a].superuser", "a, name: b", "ann ", "\\\"a")) {
      String user = "{name: \"" + name + "\", superuser: true}";
      String other = "{name: \"b\", superuser: true}";

      assertThat(added(users(user), users(user))).as(name).isEmpty();
      assertThat(added(users(other), users(user))).as(name).isNotEmpty();
      assertThat(added(users(user), users(other))).as(name).isNotEmpty();
    }
    assertThat(added(users("{name: a/b}, {name: 'a', x: b}"), users("{name: a}, {name: b}")))
        .isEmpty();
  }

  @Test
  void anAccessRuleIsKnownByWhatItAllows() {
    String rule = "{title: t, user: ann, db: all, addr: world, auth: trust}";
    String moved =
        "{user: bob, db: all, addr: local, auth: peer}, " + rule.replace("title: t", "order: 9");

    assertThat(added(rules(rule), rules(moved))).isEmpty();
    for (String change : List.of("ann>bob", "db: all>db: other", "world>intra", "trust>md5")) {
      String[] words = change.split(">", -1);
      assertThat(added(rules(rule), rules(rule.replace(words[0], words[1]))))
          .as(change)
          .isNotEmpty();
    }
    assertThat(added(rules(rule.replace("title: t", "role: offline")), rules(rule))).isNotEmpty();
    assertThat(added(rules(rule), rules(rule + ", " + rule))).isNotEmpty();
  }

  @Test
  void aFaultMayNotMoveToAnotherHostButToFewer() {
    String first =
        "10.0.0.1: {pg_seq: 1, pg_conf: x.yml, patroni_ssl_enabled: false}, 10.0.0.2: {pg_seq: 2}";
    String second =
        "10.0.0.1: {pg_seq: 1, pg_conf: x.yml}, 10.0.0.2: {pg_seq: 2, patroni_ssl_enabled: false}";

    assertThat(
            added(
                cluster(first, "patroni_ssl_enabled: true"),
                cluster(second, "patroni_ssl_enabled: true")))
        .contains("PIG-TLS-004 cluster:pg-a");
    assertThat(
            added(
                cluster(second, "patroni_ssl_enabled: false"),
                cluster(second, "patroni_ssl_enabled: true")))
        .doesNotContain("PIG-TLS-004 cluster:pg-a");
    assertThat(
            added(
                cluster(second, "patroni_ssl_enabled: true"),
                cluster(second, "patroni_ssl_enabled: false")))
        .contains("PIG-TLS-004 cluster:pg-a");
  }

  @Test
  void whatIsMeasuredMayOnlyGetBetter() {
    String one = "10.0.0.1: {pg_seq: 1}";
    String two = one + ", 10.0.0.2: {pg_seq: 2, pg_role: replica}";

    assertThat(added(cluster(one, "x: 1"), cluster(two, "x: 1")))
        .doesNotContain("PIG-AVL-001 cluster:pg-a");
    assertThat(added(cluster(two, "x: 1"), cluster(one, "x: 1")))
        .contains("PIG-AVL-001 cluster:pg-a");
  }

  @Test
  void whatOnlyWarnedIsNoExcuse() {
    String text = global("pg_admin_password: pigsty");
    Inspection warned = inspector(Map.of("PIG-PWD-002", Action.WARN)).inspect(OBJECT, of(text));

    Inspection added = Comparison.excused(inspect(text), warned, key -> true, () -> false);

    assertThat(denials(added)).containsExactly("PIG-PWD-002 global");
  }

  @Test
  void anUnreadableDocumentExcusesNothingAndIsNotExcused() {
    assertThat(added("all: [unfinished", global("pg_admin_password: pigsty")))
        .contains("PIG-PWD-002 global");
    assertThat(added("all: [unfinished", "all: [unfinished\n")).contains("PIG-CFG-001 object");
  }

  @Test
  void breaksOffWhenTheTimeIsOverOrThereIsTooMuch() {
    StringBuilder users = new StringBuilder("{name: u0, superuser: true}");
    for (int i = 1; i < 3000; i++) {
      users.append(", {name: u").append(i).append(", superuser: true}");
    }
    Inspection inspection = inspect(users(users.toString()));

    assertThat(denials(Comparison.excused(inspection, inspection, key -> true, () -> false)))
        .isEmpty();
    assertThatThrownBy(() -> Comparison.excused(inspection, inspection, key -> true, () -> true))
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<String> added(String stored, String changed) {
    return denials(
        Comparison.excused(inspect(changed), inspect(stored), key -> false, () -> false));
  }

  private static Inspection inspect(String text) {
    return INSPECTOR.inspect(OBJECT, of(text));
  }

  private static List<Document> of(String text) {
    return List.of(new Document("", text));
  }

  private static Inspector inspector(Map<String, Action> overrides) {
    return new Inspector(
        Catalogue.rules(),
        Knowledge.load(),
        new Policy(Profile.STRICT, overrides, List.of(), Thresholds.DEFAULT, false),
        false,
        Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC));
  }

  private static List<String> denials(Inspection inspection) {
    return inspection.findings(Action.DENY).stream()
        .map(finding -> finding.rule().id() + " " + finding.violation().scope())
        .distinct()
        .toList();
  }

  private static String global(String vars) {
    return "all: {children: {pg-a: {hosts: {10.0.0.1: {pg_seq: 1, pg_role: primary}},"
        + " vars: {pg_cluster: pg-a}}}, vars: {"
        + vars
        + "}}";
  }

  private static String cluster(String hosts, String vars) {
    return "all: {children: {pg-a: {hosts: {"
        + hosts
        + "}, vars: {pg_cluster: pg-a, "
        + vars
        + "}}}}";
  }

  private static String users(String users) {
    return cluster("10.0.0.1: {pg_seq: 1}", "pg_users: [" + users + "]");
  }

  private static String rules(String rules) {
    return cluster(
        "10.0.0.1: {pg_seq: 1, pg_role: primary}, 10.0.0.2: {pg_seq: 2, pg_role: offline}",
        "pg_hba_rules: [" + rules + "]");
  }
}
