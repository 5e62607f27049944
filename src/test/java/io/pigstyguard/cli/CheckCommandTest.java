package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/cli");
  private static final String BAD =
      """
      all:
        children:
          pg-meta:
            hosts: { 10.1.1.1: { pg_seq: 1, pg_role: primary } }
            vars: { pg_cluster: pg-meta, pg_listen: 0.0.0.0 }
        vars:
          version: v4.5.0
          pg_admin_password: DBUser.DBA   # once DBUser.Old
      """;
  private static final String GOOD =
      BAD.replace("DBUser.DBA", "7mQ-vT2x_Wz9pLr4").replace("0.0.0.0", "10.1.1.1");

  private static final String MANIFESTS =
      """
      # Source: chart
      ---
      apiVersion: v1
      kind: List
      items:
        - apiVersion: v1
          kind: ConfigMap
          metadata: { name: one, namespace: prod }
          data:
            pigsty.yml: |
      %s
        - { apiVersion: v1, kind: Secret, metadata: { name: two },
            data: { pigsty.yml: %s } }
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: broken
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: ca }
      data: { ca.key: "-----BEGIN PRIVATE KEY-----" }
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: unrelated }
      data: { color: blue }
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private static JsonNode json(Session session) throws IOException {
    return new ObjectMapper().readTree(session.out()).get("files");
  }

  @Test
  void quotesMaskedLinesForPeople() throws IOException {
    String file = file("pigsty.yml", BAD);

    Session session = Session.run("check", file);

    assertThat(session.code()).isEqualTo(1);
    assertThat(session.err()).isEmpty();
    Golden.assertMatches(GOLDEN.resolve("check.txt"), session.out().replace(file, "pigsty.yml"));
  }

  @Test
  void saysOnceThatTheVersionIsUnknown() throws IOException {
    Session session = Session.run("check", file("a.yml", GOOD.replace("v4.5.0", "v9.9.9")));

    assertThat(session.code()).isZero();
    assertThat(session.out())
        .containsOnlyOnce(
            "note: `version` names no release of Pigsty that is known; the defaults of v4.5.0 were"
                + " used.")
        .endsWith("1 file: no findings; profile production.\n");
  }

  @Test
  void coloursOnATerminalOnly() throws IOException {
    String file = file("a.yml", BAD);

    assertThat(Session.run(new byte[0], true, "check", file).out()).contains("\u001b[31mDENY");
    assertThat(Session.run("check", file).out()).doesNotContain("\u001b");
  }

  @Test
  void namesEveryFileInJson() throws IOException {
    String bad = file("bad.yml", BAD);
    String deployment = file("d.yml", "apiVersion: apps/v1\nkind: Deployment\n");

    Session session = Session.run("check", "--format", "json", bad, deployment, folder + "/none");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).isEqualTo("pigsty-guard: " + folder + "/none: no such file\n");
    Golden.assertMatches(GOLDEN.resolve("check.json"), session.out().replace(folder + "/", ""));
  }

  @Test
  void countsFilesThatCannotBeOpened() throws IOException {
    String none = folder + "/none";

    assertThat(Session.run("check", none).out())
        .isEqualTo("1 file: 1 could not be opened; profile production.\n");
    assertThat(Session.run("check", none, file("d.yml", "apiVersion: apps/v1\n")).out())
        .isEqualTo("2 files: no findings, 1 could not be opened; profile production.\n");
  }

  @Test
  void judgesTheObjectsOfManifests() throws IOException {
    String secret = Base64.getEncoder().encodeToString(BAD.getBytes(StandardCharsets.UTF_8));
    String file = file("all.yml", MANIFESTS.formatted(BAD.indent(10).stripTrailing(), secret));

    Session session = Session.run("check", "--format", "json", "--output", folder + "/o", file);

    assertThat(session.out()).isEmpty();
    assertThat(session.code()).isEqualTo(1);
    JsonNode files = new ObjectMapper().readTree(folder.resolve("o").toFile()).get("files");
    assertThat(files).hasSize(5).allMatch(entry -> entry.get("file").asText().equals(file));
    assertThat(files.get(0).get("object"))
        .hasToString("{\"kind\":\"ConfigMap\",\"namespace\":\"prod\",\"name\":\"one\"}");
    assertThat(files.get(0).at("/documents/0/key").asText()).isEqualTo("pigsty.yml");
    assertThat(files.get(0).at("/documents/0/findings/0/line").asInt()).isEqualTo(8);
    assertThat(files.get(1).at("/object/kind").asText()).isEqualTo("Secret");
    assertThat(files.get(1).at("/documents/0/findings")).hasSize(2);
    assertThat(files.get(2).at("/documents/0/findings/0/rule").asText()).isEqualTo("PIG-CFG-901");
    assertThat(files.get(2).at("/documents/0/findings/0/line").asInt()).isEqualTo(24);
    assertThat(files.get(2).has("object")).isFalse();
    assertThat(files.get(3).at("/documents/0/findings/0/rule").asText()).isEqualTo("PIG-FILE-902");
    assertThat(files.get(3).at("/documents/0").has("key")).isFalse();
    assertThat(files.get(4).at("/documents")).isEmpty();
  }

  @Test
  void whatCannotBeUnderstoodIsAFinding() throws IOException {
    String broken = file("broken.yml", "all:\n  vars: [\n");
    Path latin = folder.resolve("latin.yml");
    Files.write(latin, "all:\n  vars: { a: \u00e9 }\n".getBytes(StandardCharsets.ISO_8859_1));

    Session session =
        Session.run("check", "--format=json", broken, latin.toString(), file("g.yml", GOOD));

    assertThat(session.code()).isEqualTo(1);
    JsonNode files = json(session);
    assertThat(files.get(0).at("/documents/0/findings/0/rule").asText()).isEqualTo("PIG-CFG-901");
    assertThat(files.get(1).at("/documents/0/findings/0/message").asText())
        .isEqualTo("must be encoded in UTF-8");
    assertThat(files.get(1).at("/documents/0/findings/0/line").asInt()).isEqualTo(2);
    assertThat(files.get(1).at("/documents/0/findings/0/column").asInt()).isEqualTo(14);
    assertThat(files.get(2).at("/documents/0/findings")).isEmpty();
  }

  @Test
  void readsStandardInputWithAByteOrderMark() throws IOException {
    byte[] in = ("\ufeff" + BAD).getBytes(StandardCharsets.UTF_8);

    Session session = Session.run(in, false, "check", "--format", "json", "-");

    assertThat(session.code()).isEqualTo(1);
    assertThat(json(session).at("/0/file").asText()).isEqualTo("-");
    assertThat(json(session).at("/0/documents/0/findings")).hasSize(2);
  }

  @Test
  void foldersAreSearchedForInventories() throws IOException {
    file("d/a.yml", BAD);
    file("d/sub/b.yaml", BAD);
    file("d/playbook.yml", "- hosts: all\n");
    file("d/notes.txt", BAD);
    file("d/.git/c.yml", BAD);

    Session session = Session.run("check", "--format", "json", folder + "/d");

    assertThat(json(session).findValuesAsText("file"))
        .containsExactly(folder + "/d/a.yml", folder + "/d/playbook.yml", folder + "/d/sub/b.yaml");
    assertThat(json(session).at("/1/documents")).isEmpty();
    Files.createDirectory(folder.resolve("empty"));
    Session empty = Session.run("check", folder + "/empty");
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).endsWith("/empty: no file ends in .yml or .yaml\n");
  }

  @Test
  void policyDecides() throws IOException {
    String file = file("a.yml", BAD);

    assertThat(Session.run("check", "--profile", "baseline", file).code()).isZero();
    assertThat(Session.run("check", "--profile", "baseline", file).out())
        .doesNotContain("PIG-NET-901");
    assertThat(Session.run("check", "--profile", "baseline", "--all", file).out())
        .contains("OFF medium PIG-NET-901");
    assertThat(Session.run("check", "--rule", "pig-pwd-902=off", file).code()).isZero();
    assertThat(Session.run("check", "--profile=strict", "--rule=PIG-PWD-902=warn", file).out())
        .contains("WARN critical PIG-PWD-902", "DENY medium PIG-NET-901", "DENY low PIG-AVL-901");
  }

  @Test
  void wrongArgumentsAreRefusedInOneLine() throws IOException {
    String file = file("a.yml", BAD);

    for (String[] args :
        new String[][] {
          {},
          {"check"},
          {"chekc", file},
          {"check", "--profile", "lax", file},
          {"check", "--rule", "PIG-PWD-999=off", file},
          {"check", "--rule", "PIG-PWD-902", file},
          {"check", "--format", "text", "--format", "json", file},
          {"check", "--format", "json", "--output", folder + "/no/o", file},
          {"serve", "--tls-cert", "x.pem"},
        }) {
      Session session = Session.run(args);
      assertThat(session.code()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(session.err()).startsWith("pigsty-guard: ").hasLineCount(1);
      assertThat(session.out()).isEmpty();
    }
    assertThat(Session.run("check", "--rule", "PIG-PWD-922=off", file).err())
        .isEqualTo(
            "pigsty-guard: no rule 'PIG-PWD-922'; near it: PIG-PWD-902 (pg-admin-password),"
                + " PIG-PWD-912 (pg-user-password)\n");
  }

  @Test
  void anOutputBelongsToTheFormatBeforeIt() throws IOException {
    String file = file("a.yml", BAD);

    Session session =
        Session.run(
            "check", "--format", "text", "--format", "json", "--output", folder + "/o.json", file);

    assertThat(session.out()).startsWith(file + "\n");
    assertThat(folder.resolve("o.json")).content().startsWith("{\n  \"files\" : [");
  }

  @Test
  void aFailingRuleIsNamedAndDenies() throws IOException {
    Session session = Session.run("check", file("a.yml", GOOD.replace("10.1.1.1:", "broken:")));

    assertThat(session.code()).isEqualTo(1);
    assertThat(session.out()).contains("Rule PIG-CFG-909 could not be evaluated.");
    assertThat(session.out() + session.err()).doesNotContain("Exception");
  }
}
