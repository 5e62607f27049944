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
