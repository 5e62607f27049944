package io.pigstyguard.e2e;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A transcript with a namespace and a folder of its own. What its folder {@code before} holds is
 * stored before the guard comes, and {@code deploy} leads to that of the project.
 */
final class TranscriptCase {
  private static final Path CASES = TestCluster.PROJECT.resolve("src/test/resources/e2e");

  private final String name;
  private final Transcript transcript;
  private final Terminal terminal;

  private TranscriptCase(TestCluster cluster, Path source) {
    name = source.getFileName().toString();
    transcript = new Transcript(source.resolve("transcript.txt"));
    Path folder = TestCluster.FOLDER.resolve("cases").resolve(name);
    Terminal administrator = cluster.terminal(name);
    administrator.get("rm -rf %1$s && mkdir -p %1$s".formatted(folder));
    terminal = administrator.in(folder);
    terminal.get("cp -r %s/. . && ln -s %s/deploy .".formatted(source, TestCluster.PROJECT));
    terminal.get("kubectl delete namespace %s --ignore-not-found".formatted(name));
    terminal.get("kubectl create namespace " + name);
    if (Files.exists(folder.resolve("before"))) {
      terminal.get("kubectl apply --server-side -f before");
    }
  }

  /** Prepares the cases of a folder. */
  static List<TranscriptCase> prepare(TestCluster cluster, String folder) {
    try (Stream<Path> sources = Files.list(CASES.resolve(folder))) {
      return sources.sorted().map(source -> new TranscriptCase(cluster, source)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  /** Types the transcript again. */
  void replay() {
    transcript.replay(terminal);
  }

  DynamicTest asTest() {
    return dynamicTest(name, transcript.file().toUri(), this::replay);
  }

  void end() {
    terminal.get("kubectl delete namespace --wait=false " + name);
  }
}
