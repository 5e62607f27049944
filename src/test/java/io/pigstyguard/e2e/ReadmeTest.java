package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows of kubectl is what kubectl printed, some warnings left out. */
class ReadmeTest {
  private static final String COMMAND =
      "$ kubectl apply -f deploy/examples/rejected/stock-configmap.yaml";
  private static final Path TRANSCRIPT =
      Path.of("src/test/resources/e2e/served/pigsty-demo/transcript.txt");

  @Test
  void showsWhatKubectlPrints() throws IOException {
    List<String> printed = Files.readAllLines(TRANSCRIPT);
    List<String> readme = Files.readAllLines(Path.of("README.md"));
    int start = readme.indexOf(COMMAND);
    List<String> shown =
        readme.subList(start, readme.size()).stream()
            .takeWhile(line -> !line.equals("```"))
            .filter(line -> !line.equals("…"))
            .toList();

    assertThat(printed).containsSubsequence(shown);
    assertThat(shown).hasSizeGreaterThan(10);
  }
}
