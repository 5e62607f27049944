package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.mask.PlantedTexts;
import io.pigstyguard.mask.PlantedTexts.Planted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random credentials in all kinds of texts: no command shows one, whatever it can read of them. */
class PlantedOutputTest {
  private static final long SEED = 20261124;

  @TempDir private Path folder;
  private final List<Planted> planted = PlantedTexts.all(SEED);
  private final List<String> files = new ArrayList<>();

  private void write() throws IOException {
    for (int i = 0; i < planted.size(); i++) {
      Path file = folder.resolve("%03d.yml".formatted(i));
      files.add(Files.writeString(file, planted.get(i).text()).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "markdown"})
  void noFormatShowsOne(String format) throws IOException {
    write();
    List<String> arguments = new ArrayList<>(List.of("check", "--all", "--profile=strict"));
    arguments.addAll(List.of("--format", format));
    arguments.addAll(files);

    String output = output(arguments);

    assertThat(output).contains("PIG-CFG-001", "PIG-NET-001");
    for (Planted one : planted) {
      assertThat(one.isIn(output)).as(one.text()).isFalse();
    }
  }

  @Test
  void noPlanShowsOne() throws IOException {
    write();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      String output = output(List.of("check", "--fix-plan", "--as=configmap", files.get(i)));
      assertThat(planted.get(i).isIn(output)).as(planted.get(i).text()).isFalse();
      all.append(output);
    }
    assertThat(all).contains("-    pg_admin_password: •••");
  }

  @Test
  void noListingShowsOne() throws IOException {
    write();
    for (int i = 0; i < files.size(); i++) {
      String output = output(List.of("inventory", files.get(i)));
      assertThat(planted.get(i).isIn(output)).as(planted.get(i).text()).isFalse();
    }
  }

  private static String output(List<String> arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, false);
    new GuardCommandLine(terminal, Catalogue.rules(), () -> null)
        .execute(arguments.toArray(String[]::new));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
