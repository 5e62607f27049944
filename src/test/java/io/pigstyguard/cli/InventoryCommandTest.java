package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InventoryCommandTest {
  private static final String TEXT =
      """
      all:
        children:
          pg-a:
            hosts: { 10.1.1.1: { pg_seq: 1, pg_role: primary }, 10.1.1.2: { pg_seq: 2 } }
            vars:
              pg_cluster: pg-a
              pg_users: [ { name: app, password: XYZZY.PLUGH, roles: [ a, b ] } ]
              pg_listen: '${ip}'
        vars:
          word: XYZZY.PLUGH
          shared: &shared XYZZY.PLUGH
          patroni_password: "{{ word }}"
          pg_admin_password: *shared
          pg_monitor_password:
          grafana_pgurl: postgres://u:XYZZY.PLUGH@h/db
          node_tune: crit
          nginx_users: { ops: XYZZY.PLUGH }
      """;

  private static Session run(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "inventory";
    args[1] = "-";
    System.arraycopy(options, 0, args, 2, options.length);
    return Session.run(TEXT.getBytes(StandardCharsets.UTF_8), false, args);
  }

  @Test
  void showsWhereEachEffectiveValueComesFrom() {
    Session session = run("--host", "10.1.1.1");

    assertThat(session.code()).isZero();
    String written =
        session
            .out()
            .lines()
            .filter(line -> !line.endsWith("# default of the role"))
            .reduce("", (a, b) -> a + b + "\n");
    Golden.assertMatches(Path.of("src/test/resources/cli/inventory.txt"), written);
    assertThat(session.out())
        .containsPattern("  pg_pwd_enc +scram-sha-256  # default of the role\n")
        .containsPattern("  etcd_root_password +•••  # default of the role\n")
        .doesNotContain("XYZZY", "PLUGH", "10.1.1.2");
    assertThat(run().out()).contains("\n10.1.1.2\n").doesNotContain("XYZZY", "PLUGH");
  }

  @Test
  void printsTheListingOfAnsibleWithCredentials() {
    Session session = run("--format", "ansible");

    assertThat(session.code()).isZero();
    assertThat(session.out())
        .startsWith("{\n    \"_meta\": {\n        \"hostvars\": {\n            \"10.1.1.1\": {\n")
        .contains("\"pg_admin_password\": \"XYZZY.PLUGH\"");
    assertThat(Session.run("inventory", "--help").out()).contains("CREDENTIALS IN CLEAR");
  }

  @Test
  void refusesWhatIsNoInventoryInOneLine() {
    byte[] broken = "all: [XYZZY".getBytes(StandardCharsets.UTF_8);

    Session session = Session.run(broken, false, "inventory", "-");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).startsWith("pigsty-guard: -:1:").hasLineCount(1);
    assertThat(session.err()).doesNotContain("XYZZY");
    assertThat(run("--host", "nowhere").err()).isEqualTo("pigsty-guard: -: has no such host\n");
  }
}
