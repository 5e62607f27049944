package io.pigstyguard.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pigstyguard.Golden;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.report.MaskedDiff;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FixPlanTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("pigsty.corpus", "../shared/corpus"), "conf");
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Inspector INSPECTOR =
      new Inspector(
          Catalogue.rules(),
          KNOWLEDGE,
          Policy.DEFAULT,
          false,
          Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC));

  private static final String TEXT =
      """
      ---
      all: # everything
        children:
          infra: { hosts: { 10.1.1.1: { infra_seq: 1 } } }
          etcd: { hosts: { 10.1.1.1: { etcd_seq: 1 } } }
          minio:
            hosts: { 10.1.1.1: { minio_seq: 1 } }
            vars:
              minio_cluster: minio
              minio_users:
                - access_key: backup   # for pgBackRest
                  secret_key: "S3User.Backup"
                  policy: pgsql
                - { access_key: meta, secret_key: &meta S3User.Meta, policy: meta }
          pg-a:
            hosts: { 10.1.1.1: { pg_seq: 1, pg_role: primary } }
            vars:
              pg_cluster: pg-a
              pg_users:
                - { name: dbuser_view, password: 'DBUser.Viewer' ,expire_in: 30 }  # Grafana
                - { name: dbuser_app , password: DBUser.Meta     ,expire_in: 30 }
                - { name: dbuser_own , password: 7mQ-vT2x_Wz9pLr4, expire_in: 30 }
        vars:
          pgbackrest_method: minio
          pgbackrest_repo:
            minio: { type: s3, s3_key: backup, s3_key_secret: S3User.Backup, s3_bucket: pgsql }
            root:
              type: s3
              s3_key: minioadmin
              s3_key_secret: S3User.MinIO
          app: bytebase
          apps:
            bytebase: { conf: { BB_PGURL: 'postgresql://dbuser_app:DBUser.Meta@10.1.1.1/bb' } }
          grafana_view_password: 8nR-wU3y_Xa0qMs5
          grafana_admin_password:        # nothing yet
          haproxy_admin_password: ~
          pg_admin_password: DBUser.DBA
          pg_monitor_password: "DBUser.Monitor"
          pg_replication_password: DBUser.Replicator # no slot
          patroni_password: Patroni.API
          etcd_root_password: !unsafe 'Etcd.Root'
      """;

  private static List<Finding> denied(String text) {
    return INSPECTOR
        .inspect(StoredObject.FILE, List.of(new Document("", text)))
        .findings(Action.DENY);
  }

  private static FixPlan plan(String text) {
    return FixPlan.of(text, FixPlanTest::denied, KNOWLEDGE, new SplittableRandom(7));
  }

  private static List<String> secrets(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().id().matches("PIG-(PWD|BAK)-.*"))
        .map(finding -> finding.rule().id() + " " + finding.violation().param())
        .toList();
  }

  private static String value(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void knownCredentialsAreReplacedByOnesThatAgree() {
    String patched = plan(TEXT).patched();

    assertThat(secrets(denied(TEXT))).isNotEmpty();
    assertThat(secrets(denied(patched))).isEmpty();
    String backup = value(patched, "s3_key: backup, s3_key_secret: (\\w{24}),");
    assertThat(patched).contains("secret_key: " + backup + "\n            policy: pgsql\n");
    String app = value(patched, "name: dbuser_app , password: (\\w{24}) ");
    assertThat(patched).contains("'postgresql://dbuser_app:" + app + "@10.1.1.1/bb'");
    String root = value(patched, "minio_access_key: (root\\w+)\n");
    String rootSecret = value(patched, "minio_secret_key: (\\w{24})\n");
    assertThat(patched)
        .contains("s3_key: " + root + "\n", "s3_key_secret: " + rootSecret + "\n")
        .contains("cipher_type: aes-256-cbc", ".${pg_cluster}'");
  }

  @Test
  void goodSecretsAndEverythingElseStay() {
    String patched = plan(TEXT).patched();

    assertThat(patched)
        .contains("{ name: dbuser_view, password: 8nR-wU3y_Xa0qMs5 ,expire_in: 30 }  # Grafana\n")
        .contains("{ name: dbuser_own , password: 7mQ-vT2x_Wz9pLr4, expire_in: 30 }\n")
        .contains("- access_key: backup   # for pgBackRest\n")
        .contains("secret_key: &meta ", "# no slot\n", "etcd_root_password: !unsafe ")
        .containsPattern("grafana_admin_password: \\w{24}        # nothing yet\n");
  }

  @Test
  void theDiffNamesNewSecretsAndHidesOldOnes() {
    FixPlan plan = plan(TEXT);
    String diff = MaskedDiff.of("pigsty.yml", plan, KNOWLEDGE.credentials().names());

    Golden.assertMatches(Path.of("src/test/resources/fix/plan.diff"), diff);
    assertThat(diff).doesNotContain("7mQ-", "8nR-", "DBUser.", "S3User.", "Patroni.API");
  }

  @Test
  void flowStyleAndWindowsLinesAreKept() {
    String flow =
        "all: {children: {etcd: {hosts: {10.1.1.1: {etcd_seq: 1}}},"
            + " pg: {hosts: {10.1.1.1: {pg_seq: 1, pg_role: primary, pg_cluster: pg}}}}, vars: {x: 1}}\n";
    String windows = TEXT.replace("\n", "\r\n");

    assertThat(secrets(denied(plan(flow).patched()))).isEmpty();
    assertThat(plan(flow).patched()).endsWith(", x: 1}}\n").hasLineCount(1);
    assertThat(secrets(denied(plan(windows).patched()))).isEmpty();
    assertThat(plan(windows).patched().replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void aTextThatIsNoInventoryIsLeftAlone() {
    FixPlan plan = plan("all: [");

    assertThat(plan.patched()).isEqualTo("all: [");
    assertThat(plan.remaining()).hasSize(1);
  }

  @TestFactory
  Stream<DynamicTest> pigstysOwnInventories() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .sorted()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> fix(file)))
          .toList()
          .stream();
    }
  }

  private static void fix(Path file) throws IOException {
    String text = Files.readString(file);
    FixPlan plan = plan(text);

    assertThat(
            new InventoryReader(KNOWLEDGE.parameters())
                .read(new YamlReader(YamlLimits.DEFAULT).read(plan.patched()), Budget.unlimited())
                .problem())
        .isNull();
    List<String> left = secrets(plan.remaining());
    assertThat(left).as("by hand").allMatch(one -> one.contains("ANON_KEY"));
    List<String> untouched = new ArrayList<>(text.lines().toList());
    untouched.removeIf(line -> !plan.patched().contains(line));
    long touched = text.lines().count() - untouched.size();
    assertThat(touched).isLessThanOrEqualTo(secrets(denied(text)).size() + 12L);
  }
}
