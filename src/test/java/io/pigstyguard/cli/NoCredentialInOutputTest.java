package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fixture of every rule with a recognisable secret in each credential of it. */
class NoCredentialInOutputTest {
  private static final Path FIXTURES = Path.of("src/test/resources/rules");
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final String PLANTED = "XYZZY.PLUGH.42";

  @TempDir private Path folder;

  private void plant() throws IOException {
    List<Path> fixtures;
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      fixtures = files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
    assertThat(fixtures).hasSizeGreaterThan(250);
    for (Path fixture : fixtures) {
      String name = FIXTURES.relativize(fixture).toString().replace('/', '-');
      Files.writeString(folder.resolve(name), planted(Files.readString(fixture)));
    }
  }

  private static String planted(String text) {
    CredentialNames names = KNOWLEDGE.credentials().names();
    StringBuilder planted = new StringBuilder(text);
    List<SourceScalar> scalars = YamlSource.of(text).scalars();
    for (int i = scalars.size() - 1; i >= 0; i--) {
      SourceScalar scalar = scalars.get(i);
      boolean credential = !scalar.key() && names.matches(scalar.path().step());
      if (credential && scalar.style() != SourceScalar.Style.BLOCK && !scalar.value().isEmpty()) {
        planted.replace(scalar.start(), scalar.end(), "'" + PLANTED + "' # " + PLANTED + "\n");
      }
    }
    String known = planted.toString();
    for (String value : KNOWLEDGE.credentials().values()) {
      boolean accessKey = value.equals("minioadmin");
      if (value.length() > 9 && !accessKey) {
        known = known.replace(value, PLANTED);
      }
    }
    return known;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "markdown"})
  void noFormatShowsOne(String format) throws IOException {
    plant();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, false);

    int code =
        new GuardCommandLine(terminal, Catalogue.rules(), () -> null)
            .execute(
                "check",
                "--all",
                "--profile=strict",
                "--as=configmap",
                "--format",
                format,
                folder.toString());

    String out = bytes.toString(StandardCharsets.UTF_8);
    assertThat(code).isEqualTo(GuardCommandLine.DENIED);
    assertThat(out).contains("PIG-FILE-001");
    assertThat(out.lines().filter(line -> line.contains(PLANTED))).isEmpty();
  }
}
