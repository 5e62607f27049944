package io.pigstyguard.ansible;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Python with ansible-core on this machine. Its drivers, in the test resources, take a folder and
 * print one line of JSON for each file in it.
 */
public final class Ansible {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DRIVERS = Path.of("src/test/resources/ansible");

  private final String python;

  private Ansible(String python) {
    this.python = python;
  }

  /** The first Python that can import Ansible; says so on standard output when there is none. */
  public static Optional<Ansible> find() {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      if (hasAnsible(python)) {
        return Optional.of(new Ansible(python));
      }
    }
    System.out.println(
        "SKIPPED: no python3 with ansible-core here, so nothing was compared with Ansible itself");
    return Optional.empty();
  }

  private static boolean hasAnsible(String python) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import ansible.parsing.yaml.loader")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What a driver prints about the files of a folder, in the order of their names. */
  public List<JsonNode> run(String driver, Path folder) throws IOException {
    Path output = Files.createTempFile("ansible", ".jsonl");
    try {
      Process process =
          new ProcessBuilder(python, "-B", DRIVERS.resolve(driver).toString(), folder.toString())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(driver + " failed with " + process.exitValue());
      }
      List<JsonNode> lines = new ArrayList<>();
      for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(output);
    }
  }

  /** Writes texts to a folder as {@code 000000.yml} and so on. */
  public static void write(List<String> texts, Path folder) throws IOException {
    for (int i = 0; i < texts.size(); i++) {
      Files.writeString(folder.resolve("%06d.yml".formatted(i)), texts.get(i));
    }
  }
}
