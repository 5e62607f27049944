package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Subjects;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgDatabaseTest {
  private static List<PgDatabase> databases(String list) {
    return PgDatabase.of(
        Subjects.subject(
            "all: {hosts: {10.1.1.1: {}}, vars: {pg_cluster: pg-a, pg_databases: ["
                + list
                + "]}}"));
  }

  @Test
  void leavesOutWhatIsToBeDropped() {
    assertThat(databases("{name: a}, {name: b, state: absent}, text, {name: c, state: recreate}"))
        .extracting(PgDatabase::name)
        .containsExactly("a", "c");
  }

  @Test
  void isOpenToAllUnlessTheRightIsTakenAway() {
    assertThat(databases("{name: a}, {name: b, revokeconn: false}"))
        .hasSize(2)
        .allMatch(PgDatabase::isOpenToAll);
    assertThat(databases("{name: a, revokeconn: true}, {name: b, revokeconn: '{{ x }}'}"))
        .hasSize(2)
        .noneMatch(PgDatabase::isOpenToAll);
  }

  @Test
  void isADatabaseOfItsCluster() {
    PgDatabase database = databases("{name: app, owner: me}").get(0);
    assertThat(database.scope().text()).isEqualTo("db:pg-a/app");
    assertThat(database.get("owner").text()).isEqualTo("me");
  }

  @Test
  void belongsToEveryClusterThatSeesTheList() {
    String text =
        """
        all:
          hosts: {10.1.1.1: {pg_cluster: pg-a}, 10.1.1.2: {pg_cluster: pg-b}, 10.1.1.3: {pg_cluster: pg-b}}
          vars: {pg_databases: [{name: d}]}
        """;
    assertThat(PgDatabase.of(Subjects.subject(text)))
        .extracting(database -> database.scope().text())
        .containsExactly("db:pg-a/d", "db:pg-b/d");
  }
}
