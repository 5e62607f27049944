package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Subjects;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgUsersTest {
  private static List<PgUser> business(String users) {
    return PgUsers.of(
            Subjects.subject(
                "all: {hosts: {10.1.1.1: {}}, vars: {pg_cluster: pg-a, pg_users: ["
                    + users
                    + "]}}"))
        .business();
  }

  @Test
  void canLogInUnlessJinjaTakesLoginForFalse() {
    assertThat(
            business(
                "{name: a}, {name: b, login: }, {name: c, login: true}, {name: d, login: 'no'},"
                    + " {name: e, login: 1}"))
        .hasSize(5)
        .allMatch(PgUser::canLogIn);
    assertThat(business("{login: false}, {login: no}, {login: 0}, {login: ''}"))
        .hasSize(4)
        .noneMatch(PgUser::canLogIn);
  }

  @Test
  void logsInWhereLoginCannotBeRead() {
    assertThat(business("{login: '{{ lookup(1) }}'}, {login: !vault x}, {login: [true]}"))
        .hasSize(3)
        .allMatch(PgUser::canLogIn);
  }

  @Test
  void hasAnAttributeThatIsTruthyToJinja() {
    String given = "{a: true}, {a: 1}, {a: -1}, {a: text}, {a: 'no'}, {a: !unsafe x}, {a: 0.5}";
    assertThat(business(given + ", {a: 2001-01-01}")).hasSize(8).allMatch(user -> user.has("a"));
    String missing = "{name: u}, {a: }, {a: false}, {a: 0}, {a: 0.0}, {a: ''}, {a: !unsafe ''}";
    assertThat(business(missing + ", {a: [1]}, {a: '{{ x }}'}, {a: !vault x}, {a: !odd x}"))
        .hasSize(11)
        .noneMatch(user -> user.has("a"));
  }

  @Test
  void writesTheSystemRolesThatTheInventoryWrites() {
    String cluster = "all: {hosts: {10.1.1.1: {}}, vars: {pg_cluster: pg-a, pg_users: [{name: u}]";
    PgUsers usual = PgUsers.of(Subjects.subject(cluster + "}}"));
    assertThat(usual.system()).extracting(PgUser::name).contains("dbuser_monitor");
    assertThat(usual.written()).extracting(PgUser::name).containsExactly("u");
    PgUsers own = PgUsers.of(Subjects.subject(cluster + ", pg_default_roles: [{name: r}]}}"));
    assertThat(own.written()).extracting(PgUser::name).containsExactly("u", "r");
  }

  @Test
  void isAbsentByState() {
    assertThat(business("{name: a, state: absent}")).allMatch(PgUser::isAbsent);
    assertThat(business("{name: a, state: create}, {name: b}")).noneMatch(PgUser::isAbsent);
  }

  @Test
  void belongsToEveryClusterThatSeesTheList() {
    String text =
        """
        all:
          hosts: {10.1.1.1: {pg_cluster: pg-a}, 10.1.1.2: {pg_cluster: pg-b}, 10.1.1.3: {pg_cluster: pg-b}}
          vars: {pg_users: [{name: u}, not-a-mapping]}
        """;
    assertThat(PgUsers.of(Subjects.subject(text)).business())
        .extracting(user -> user.scope().text())
        .containsExactly("user:pg-a/u", "user:pg-b/u");
  }
}
