package io.pigstyguard.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.inventory.InventoryResult;
import io.pigstyguard.inventory.RoleDefaultsTable;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Listings against those of the tool: kept ones of Pigsty's own inventories, from a folder named by
 * {@code -Dpigsty.corpus} or beside the checkout, and of samples, whose kept listings are compared
 * with the installed {@code ansible-inventory} too, byte for byte.
 */
class AnsibleListingTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("pigsty.corpus", "../shared/corpus"));
  private static final Path SAMPLES = Path.of("src/test/resources/ansible/inventories");
  private static final InventoryReader INVENTORIES = new InventoryReader(RoleDefaultsTable.load());

  private static String listing(Path file) {
    try {
      InventoryResult result =
          INVENTORIES.read(
              new YamlReader(YamlLimits.DEFAULT).read(Files.readString(file)), Budget.unlimited());
      assertThat(result.problem()).as(file.toString()).isNull();
      return AnsibleListing.of(result.inventory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    }
  }

  @TestFactory
  Stream<DynamicTest> pigstysOwnInventories() throws IOException {
    Path expected = CORPUS.resolve("effective");
    assumeTrue(Files.isDirectory(expected), "no corpus at " + CORPUS);
    return files(expected, ".json")
        .map(
            file -> {
              String name = expected.relativize(file).toString().replace(".json", ".yml");
              return dynamicTest(
                  name,
                  () -> {
                    JsonNode actual =
                        new ObjectMapper().readTree(listing(CORPUS.resolve("conf").resolve(name)));
                    assertThat(actual).isEqualTo(new ObjectMapper().readTree(file.toFile()));
                  });
            });
  }

  @TestFactory
  Stream<DynamicTest> samples() throws IOException {
    boolean write = "write".equals(System.getProperty("golden"));
    return files(SAMPLES, ".yml")
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Path kept = Path.of(file.toString().replace(".yml", ".json"));
                      if (write) {
                        Files.writeString(kept, ansible(file));
                      }
                      assertThat(listing(file)).isEqualTo(Files.readString(kept));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> samplesByTheInstalledTool() throws IOException {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ansible-inventory")));
    assumeTrue(installed, "SKIPPED: no ansible-inventory here, so only kept listings count");
    return files(SAMPLES, ".yml")
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertThat(listing(file)).isEqualTo(ansible(file))));
  }

  private static String ansible(Path file) throws IOException, InterruptedException {
    Path output = Files.createTempFile("listing", ".json");
    try {
      ProcessBuilder builder =
          new ProcessBuilder("ansible-inventory", "-i", file.toString(), "--list")
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED", "true");
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(file.toString()).isZero();
      return Files.readString(output, StandardCharsets.UTF_8);
    } finally {
      Files.delete(output);
    }
  }
}
