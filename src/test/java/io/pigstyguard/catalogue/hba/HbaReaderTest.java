package io.pigstyguard.catalogue.hba;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.inventory.RoleDefaultsTable;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Object-form rules become the lines that Pigsty's templates print for them. */
class HbaReaderTest {
  private static final InventoryReader INVENTORIES = new InventoryReader(RoleDefaultsTable.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{addr: local, auth: os}        | local local SOCKET ident    | local local SOCKET peer",
        "{addr: local, auth: ident}     | local local SOCKET ident    | local local SOCKET peer",
        "{addr: local, auth: ssl}       | local local SOCKET scram-sha-256  |",
        "{addr: localhost, auth: cert}  | host localhost LOOPBACK cert      |",
        "{addr: localhost, auth: ssl}   | host localhost LOOPBACK scram-sha-256 |",
        "{addr: 127.0.0.1, auth: ssl}   | hostssl 127.0.0.1 LOOPBACK scram-sha-256 |",
        "{addr: admin}                  | host admin NAMED scram-sha-256    |",
        "{addr: infra, auth: pwd}       | host infra NAMED scram-sha-256    |",
        "{addr: cluster, auth: ''}      | host cluster NAMED scram-sha-256  |",
        "{addr: intra, auth: sha}       | host intra NAMED scram-sha-256    |",
        "{addr: intranet, auth: md5}    | host intranet NAMED md5           |",
        "{addr: world, auth: ssl-md5}   | hostssl world WORLD md5           |",
        "{addr: all, auth: ssl-sha}     | hostssl all WORLD scram-sha-256   |",
        "{addr: 10.0.0.0/8, auth: cert} | hostssl 10.0.0.0/8 PRIVATE cert   |",
        "{addr: 8.8.8.8, auth: deny}    | host 8.8.8.8 PUBLIC reject        |",
        "{addr: intra, auth: reject}    | host intra NAMED reject           |",
        "{addr: intra, auth: trust}     | host intra NAMED trust            |",
        "{addr: intra, auth: peer}      | host intra NAMED peer             |",
        "{addr: intra, auth: scram-sha-256} | host intra NAMED scram-sha-256 |",
        "{addr: intra, auth: password}  | -                                 |",
        "{addr: intra, auth: SSL}       | -                                 |",
        "{addr: Intra}                  | -                                 |",
        "{auth: trust}                  | -                                 |"
      })
  void printsWhatTheTemplatesPrint(String item, String server, String pooler) {
    assertThat(lines(item, "pg_hba_rules", "")).isEqualTo(server);
    assertThat(lines(item, "pgb_hba_rules", "")).isEqualTo(pooler == null ? server : pooler);
  }

  private static String lines(String item, String list, String more) {
    List<String> lines =
        read(list + ": [" + item + "]" + more, list).stream()
            .map(HbaEntry::line)
            .map(
                line ->
                    "%s %s %s %s"
                        .formatted(line.type(), line.where(), line.address(), line.method()))
            .toList();
    return lines.isEmpty() ? "-" : String.join("; ", lines);
  }

  @ParameterizedTest
  @CsvSource({"md5, md5", "MD5, scram-sha-256", "scram-sha-256, scram-sha-256"})
  void takesThePasswordMethodFromThePasswordEncryption(String encryption, String method) {
    String more = ", pg_pwd_enc: " + encryption;
    assertThat(lines("{addr: intra}", "pg_hba_rules", more)).endsWith(method);
    assertThat(lines("{addr: intra, auth: ssl}", "pg_hba_rules", more)).endsWith(method);
    assertThat(lines("{addr: intra, auth: ssl-sha}", "pg_hba_rules", more)).endsWith("sha-256");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'${dbsu}'      | pg",
        "'${repl}'      | replicator",
        "'${monitor}'   | dbuser_monitor",
        "'${admin}'     | boss",
        "'app,${dbsu}'  | app ${dbsu}",
        "' ${dbsu}'     | ${dbsu}",
        "+dbrole_admin  | +dbrole_admin",
        "'a, \"b c\"' | a b c",
        "''             | all",
        "null           | all",
        "42             | 42"
      })
  void replacesPlaceholdersThatAreTheWholeUser(String user, String names) {
    String variables =
        "pg_dbsu: pg, pg_admin_username: boss, pg_hba_rules: [{addr: intra, user: " + user + "}]";
    HbaLine line = read(variables, "pg_hba_rules").get(0).line();
    assertThat(String.join(" ", line.users().stream().map(HbaToken::text).toList()))
        .isEqualTo(names);
  }

  @Test
  void leavesDatabasePlaceholdersAlone() {
    HbaLine line =
        read("pg_hba_rules: [{addr: intra, db: '${dbsu}'}]", "pg_hba_rules").get(0).line();
    assertThat(line.databases()).containsExactly(new HbaToken("${dbsu}", false));
  }

  @Test
  void ignoresTheObjectBesideRawRules() {
    List<HbaEntry> entries =
        read(
            "pg_hba_rules: [{addr: world, auth: trust, rules: ['local all all peer', '# none']}]",
            "pg_hba_rules");
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).raw()).isTrue();
    assertThat(entries.get(0).item().path()).isEqualTo("pg_hba_rules[0].rules[0]");
  }

  @Test
  void reportsAListThatOnlyARoleDefaultFillsAsOnePlace() {
    List<HbaEntry> entries = read("pg_hba_rules: []", "pg_default_hba_rules");
    assertThat(entries).hasSize(12);
    assertThat(entries)
        .extracting(entry -> entry.place().path())
        .containsOnly("pg_default_hba_rules");
  }

  private static List<HbaEntry> read(String variables, String list) {
    String text =
        "all: {hosts: {10.1.1.1: {pg_cluster: c, pg_seq: 1, pg_role: primary, %s}}}"
            .formatted(variables);
    Host host =
        requireNonNull(
            INVENTORIES
                .read(new YamlReader(YamlLimits.DEFAULT).read(text), Budget.unlimited())
                .inventory()
                .host("10.1.1.1"));
    return HbaReader.read(
        HbaMember.of(host), host.param(list), list.startsWith("pgb_"), Budget.unlimited());
  }
}
