package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String TEXT =
      """
      all:
        hosts: { 10.1.1.1: { pg_seq: 1, pg_role: primary, pg_cluster: pg } }
        vars:
          pg_admin_password: DBUser.DBA # XYZZY.PLUGH
          other_password: XYZZY.PLUGH
      """;

  @TempDir private Path folder;

  private String file() throws IOException {
    return Files.writeString(folder.resolve("pigsty.yml"), TEXT).toString();
  }

  @Test
  void printsTheEditsWithoutAnySecret() throws IOException {
    String file = file();

    Session session = Session.run("check", "--fix-plan", file);

    assertThat(session.code()).isEqualTo(1);
    assertThat(session.out().replace(file, "pigsty.yml"))
        .isEqualTo(
            """
            --- pigsty.yml
            +++ pigsty.yml
            @@ -4 +4 @@ PIG-PWD-902
            -    pg_admin_password: •••
            +    pg_admin_password: CHANGE_ME_PG_DBUSER_DBA
            By hand in pigsty.yml:
              PIG-NET-901 pg-listen-any: Type something else. (the rule is a sample)
            """);
    assertThat(folder).isDirectoryNotContaining("glob:**.patched.yml");
  }

  @Test
  void writesAPatchedCopyForItsOwnerOnly() throws IOException {
    String file = file();

    Session session = Session.run("check", "--fix-plan", "--generate-secrets", file);

    assertThat(session.err()).isEmpty();
    Path copy = folder.resolve("pigsty.yml.patched.yml");
    Matcher secret =
        Pattern.compile("pg_admin_password: (\\w{24}) # XYZZY.PLUGH\\n")
            .matcher(Files.readString(copy));
    assertThat(secret.find()).isTrue();
    assertThat(Files.readString(copy).replace(secret.group(1), "DBUser.DBA")).isEqualTo(TEXT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
    assertThat(session.out())
        .contains("Wrote " + copy + " with new secrets: keep it from others. 0 findings are still")
        .doesNotContain(secret.group(1), "XYZZY", "DBUser.DBA");
    assertThat(Session.run("check", copy.toString()).code()).isZero();
    assertThat(Session.run("check", "--generate-secrets", file).err())
        .isEqualTo("pigsty-guard: " + copy + ": exists already; name another by --output\n");
    assertThat(
            Session.run("check", "--generate-secrets", "--output", folder + "/o.yml", file).out())
        .contains("Wrote " + folder + "/o.yml ");
  }

  @Test
  void refusesWhatItCannotPatch() throws IOException {
    Path manifest = folder.resolve("m.yml");
    Files.writeString(manifest, "apiVersion: v1\nkind: ConfigMap\n");

    Session session = Session.run("check", "--fix-plan", manifest.toString());

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "pigsty-guard: "
                + manifest
                + ": must be an inventory; manifests cannot be"
                + " planned for\n");
  }
}
