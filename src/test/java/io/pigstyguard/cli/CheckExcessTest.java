package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.fuzz.Overwork;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.report.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files with more in them, or wrong with it, than anybody looks at, in every format. */
class CheckExcessTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void saysThatAnObjectHoldsTooManyInventories(Format format) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: p, namespace: n}, data: {");
    for (int i = 0; i <= Inspector.MOST_DOCUMENTS; i++) {
      text.append("%d.pigsty.yml: 'all: {}',\n".formatted(i));
    }
    assertThat(check(format, text + "}}").out()).contains("More than 1,000 inventories");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void tellsTheFirstOfTooManyFindings(Format format) throws IOException {
    String text =
        "all: {children: {m: {hosts: {10.0.0.1: {pg_seq: 1}}, vars: {pg_cluster: m, pg_users: [\n"
            + "{name: u, password: DBUser.DBA},\n".repeat(Inspector.MOST_FINDINGS + 1)
            + "]}}}}";
    assertThat(check(format, text).out()).contains("More than 20,000 findings").contains("PIG-PWD");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void saysThatAnObjectTakesTooMuchWork(Format format) throws IOException {
    assertThat(check(format, Overwork.manifest()).out())
        .contains("Judging it takes more work than is spent on one object");
  }

  private Session check(Format format, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("p.yml"), text);
    Session session =
        Session.run("check", "--format", format.name().toLowerCase(Locale.ROOT), file.toString());
    assertThat(session.code()).isEqualTo(1);
    assertThat(session.err()).isEmpty();
    return session;
  }
}
