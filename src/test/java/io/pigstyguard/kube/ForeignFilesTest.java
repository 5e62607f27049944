package io.pigstyguard.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Files of other software, written by hand after its documentation and varied by names that are
 * hard to tell from Pigsty's, stay unclaimed.
 */
class ForeignFilesTest {
  private static final Path TEMPLATES = Path.of("src/test/resources/kube/foreign.txt");

  /** Names of parameters of Pigsty among them, in places where they are no variables. */
  private static final List<String> NAMES =
      List.of(
          "orders",
          "billing",
          "pg_cluster",
          "pg-meta",
          "redis_cluster",
          "etcd",
          "infra",
          "all",
          "children",
          "minio",
          "pg_seq",
          "admin_ip",
          "grafana",
          "pigsty",
          "node_cluster",
          "pg_users",
          "mysql_cluster");

  @Test
  void stayUnclaimed() throws IOException {
    Map<String, String> files = files();
    assertThat(files).hasSizeGreaterThanOrEqualTo(500);
    assertThat(files)
        .allSatisfy((name, text) -> assertThat(InventoryShape.matches(text)).isFalse());
  }

  /** What is searched for is in them: with it in the right place, each inventory is claimed. */
  @Test
  void wouldBeClaimedWithAParameterOfPigsty() throws IOException {
    List<String> inventories = new ArrayList<>();
    templates()
        .forEach(
            (name, text) -> {
              if (name.startsWith("inventory-") && text.contains("\n  vars: {")) {
                inventories.add(text.replace("\n  vars: {", "\n  vars: {pg_cluster: a, "));
              }
            });
    assertThat(inventories).hasSizeGreaterThan(3).allMatch(InventoryShape::matches);
  }

  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    templates()
        .forEach(
            (template, text) -> {
              for (int i = 0; i < NAMES.size(); i++) {
                String varied =
                    text.replace("@name@", NAMES.get(i))
                        .replace("@port@", String.valueOf(5000 + 37 * i))
                        .replace("@n@", String.valueOf(1 + i % 9));
                files.put(template + " of " + NAMES.get(i), varied);
              }
            });
    return files;
  }

  private static Map<String, String> templates() throws IOException {
    Map<String, String> templates = new LinkedHashMap<>();
    for (String part : Files.readString(TEMPLATES).split("(?m)^=== ", -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        templates.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return templates;
  }
}
