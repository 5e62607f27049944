package io.pigstyguard.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.knowledge.PublicCredentials;
import io.pigstyguard.mask.Quotation.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {
  private static final CredentialNames NAMES = PublicCredentials.load().names();

  /** Every place where an inventory may hold a credential; all of them contain XYZZY.PLUGH. */
  private static final String SECRETS =
      """
      all:
        vars:
          pg_admin_password: XYZZY.PLUGH
          patroni_password: 'XYZZY.PLUGH''s' # XYZZY.PLUGH
          grafana_admin_password: "XYZZY.PLUGH \\
            XYZZY.PLUGH" # comment
          haproxy_admin_password: |
            XYZZY.PLUGH
            XYZZY.PLUGH
          pg_monitor_password:
            XYZZY.PLUGH
            XYZZY.PLUGH
          pg_users: [ { name: a, password: XYZZY.PLUGH, pgbouncer: true }, { name: b,
            password: XYZZY.PLUGH-2 } ]
          nginx_users: { ops: XYZZY.PLUGH, dev: "XYZZY.PLUGH" }
          minio_users: [ { access_key: x, secret_key: XYZZY.PLUGH } ]
          pgbackrest_repo: { minio: { cipher_pass: XYZZY.PLUGH, s3_key_secret: XYZZY.PLUGH } }
          shared: &shared XYZZY.PLUGH
          other: &list [ XYZZY.PLUGH, XYZZY.PLUGH ]
          etcd_root_password: *shared
          api_keys: *list
          my_word: XYZZY.PLUGH
          my_other: XYZZY.PLUGH
          redis_password: "{{ my_word | default(my_other) }}"
          pg_exporters: { 1: { pg_exporter_url: 'postgres://u:XYZZY.PLUGH@h:1/db' } }
          juice: 'mount --access-key x --secret-key XYZZY.PLUGH'
          victoria: '-httpAuth.password=XYZZY.PLUGH -x'
          extra: 'A=b MINIO_SECRET=XYZZY.PLUGH'
          cli: 'redis-cli -a XYZZY.PLUGH ping'
          curl: 'curl -u ops:XYZZY.PLUGH http://h'
          hba: [ 'host all all all ldap ldapbindpasswd="XYZZY.PLUGH"' ]
          pem: "-----BEGIN PRIVATE KEY-----\\nXYZZY.PLUGH"
          apps: { dify: { conf: { DB_PASSWORD: XYZZY.PLUGH, SECRET_KEY: XYZZY.PLUGH, PORT: 80 } } }
          ? pg_replication_password
          : XYZZY.PLUGH
          vault: !vault |
            $ANSIBLE_VAULT;1.1;AES256
            XYZZY.PLUGH
          plain: x  # the password was XYZZY.PLUGH
          # XYZZY.PLUGH
      """;

  private static String quoted(String text, int line, int column) {
    Line quoted = Quotation.of(text, NAMES).line(line, column);
    return quoted == null ? "" : quoted.text() + "\n" + " ".repeat(quoted.caret()) + "^";
  }

  @Test
  void noLineShowsACredential() {
    List<String> shown = new ArrayList<>();
    Quotation quotation = Quotation.of(SECRETS, NAMES);
    for (int line = 1; line <= SECRETS.lines().count(); line++) {
      for (int column = 1; column < 80; column += 7) {
        Line quoted = quotation.line(line, column);
        assertThat(quoted).isNotNull();
        shown.add(quoted.text());
      }
    }
    assertThat(shown).noneMatch(line -> line.contains("XYZ") || line.contains("LUGH"));
    assertThat(shown)
        .contains(
            "    pg_users: [ { name: a, password: •••, pgbouncer: true }, { name: b,",
            "    apps: { dify: { conf: { DB_PASSWORD: •••, SECRET_KEY: •••, PORT: 80 } } }",
            "    plain: x");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noLineOfAnyTextShowsWhatIsPlanted(long seed) {
    for (PlantedTexts.Planted planted : PlantedTexts.all(seed)) {
      Quotation quotation = Quotation.of(planted.text(), NAMES);
      for (int line = 1; line <= planted.text().lines().count(); line++) {
        for (int column = 1; column < 60; column += 11) {
          Line quoted = quotation.line(line, column);
          assertThat(quoted == null ? "" : quoted.text())
              .as(planted.text())
              .doesNotContain(planted.secret());
        }
        assertThat(quotation.whole(line)).as(planted.text()).doesNotContain(planted.secret());
      }
    }
  }

  @Test
  void whatIsNoInventoryKeepsItsStructureOnly() {
    String text = "server:\n  - Host-1: 42\n    10.0.0.1: [a, true]\n";
    assertThat(quoted(text, 1, 1)).startsWith("server:\n");
    assertThat(quoted(text, 2, 5)).startsWith("  - •••: •••\n    ^");
    assertThat(quoted(text, 3, 1)).startsWith("    10.0.0.1: [•••, •••]\n");
  }

  @Test
  void caretStandsUnderThePlaceInTheMaskedLine() {
    String start = "all: { vars: {\n";
    String line = "a: { password: 'a long one', é😀: { x: y }, auth: trust }  # why\n";
    String text = start + line + "}}\n";

    assertThat(quoted(text, 2, line.codePointCount(0, line.indexOf("trust")) + 1))
        .isEqualTo(
            """
            a: { password: •••, é😀: { x: y }, auth: trust }
                                                    ^""");
    assertThat(quoted(text, 2, 16))
        .isEqualTo("a: { password: •••, é😀: { x: y }, auth: trust }\n" + " ".repeat(15) + "^");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth: password",
        "pg_libs: '$libdir/passwordcheck, pg_stat_statements'",
        "pg_hba: host all all 10.0.0.0/8 scram-sha-256",
        "cron: 00 01 * * * postgres /pg/bin/pg-backup full",
        "endpoint: https://10.1.1.1:9000/",
        "version: v4.5.0"
      })
  void ordinaryValuesAreShown(String line) {
    String text = "all:\n  vars:\n    " + line + "\n";
    assertThat(quoted(text, 3, 5)).startsWith("    " + line + "\n");
  }

  @Test
  void aBrokenDocumentIsNotQuoted() {
    assertThat(quoted("a: 'XYZZY.PLUGH\nb: c\n", 1, 1)).isEmpty();
  }

  @Test
  void escapeSequencesAndEndlessLinesAreTamed() {
    String line = "x: [" + "abc, ".repeat(200) + "\"\t\u2028\", here]\n";
    String text = "all: { vars: {\n" + line + "}}\n";
    Line quoted = Quotation.of(text, NAMES).line(2, 10);

    assertThat(quoted).isNotNull();
    assertThat(quoted.text()).startsWith("x: [abc, ").endsWith("…").hasSizeLessThan(150);
    Line late = Quotation.of(text, NAMES).line(2, 900);
    assertThat(late).isNotNull();
    assertThat(late.text()).startsWith("…").doesNotContain("\t", "\u2028");
    assertThat(late.caret()).isLessThan(late.text().length());
  }
}
