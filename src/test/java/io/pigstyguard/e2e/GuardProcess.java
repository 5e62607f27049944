package io.pigstyguard.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged service as a process of this machine, run as the chart's container is. */
public final class GuardProcess implements AutoCloseable {
  /** {@code -Dguard.app=FOLDER} runs another build than the one of this project. */
  static final Path JAR =
      TestCluster.PROJECT
          .resolve(System.getProperty("guard.app", "target/quarkus-app"))
          .resolve("quarkus-run.jar");

  private static final Path VALUES = TestCluster.PROJECT.resolve("helm/pigsty-guard/values.yaml");

  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final Duration LONGEST_TRUST = Duration.ofSeconds(30);

  /** An inventory that is denied. */
  static final String DENIED =
      "all: {children: {infra: {hosts: {10.0.0.1: {nginx_sslmode: disable}}}}}";

  private static final String CANARY =
      "kubectl create configmap canary --namespace default --dry-run=server"
          + " --from-literal=pigsty.yml='%s'".formatted(DENIED);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Process process;
  private final Path log;
  private final int port;
  private final int managementPort;

  private GuardProcess(Process process, Path log, int port, int managementPort) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.managementPort = managementPort;
  }

  /**
   * Starts it, without waiting.
   *
   * @param port where it is to serve
   * @param environment of the container
   */
  static GuardProcess start(int port, List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(arguments);
    int managementPort = freePort();
    Path log = TestCluster.FOLDER.resolve("guard-%d.log".formatted(port));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    withoutSettings(builder.environment());
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_SSL_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    try {
      Files.createDirectories(TestCluster.FOLDER);
      return new GuardProcess(builder.start(), log, port, managementPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes away the variables that tell these tests where to run, since they are no settings. */
  static void withoutSettings(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("PIGSTY_GUARD_"));
  }

  /** Starts one that listens on loopback with what the chart gives the container. */
  public static GuardProcess startAsChart(List<String> arguments, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("JDK_JAVA_OPTIONS", optionsOfChart());
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    return start(freePort(), arguments, environment);
  }

  private static String optionsOfChart() {
    try {
      JsonNode jvm = new YAMLMapper().readTree(VALUES.toFile()).required("jvm");
      StringBuilder options = new StringBuilder("-Xmx").append(jvm.required("maxHeap").asText());
      jvm.required("options").forEach(option -> options.append(' ').append(option.asText()));
      return options.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Why it is not ready; empty when it is. */
  public String unreadiness() {
    try {
      HttpResponse<String> answer = management("/q/health/ready");
      return answer.statusCode() == 200 ? "" : answer.body();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** What it tells Prometheus; empty when it tells nothing. */
  public String metrics() {
    try {
      return management("/q/metrics").body();
    } catch (IOException e) {
      return "";
    }
  }

  private HttpResponse<String> management(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits until it calls itself ready; how long that took since now. */
  public Duration awaitReady() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < LONGEST_START.toNanos() && process.isAlive()) {
      if (unreadiness().isEmpty()) {
        return Duration.ofNanos(System.nanoTime() - start);
      }
      pause();
    }
    throw new AssertionError("not ready; its log:\n" + log());
  }

  /** Waits until the API server has a denial from it. */
  void awaitDenial(Terminal terminal) {
    awaitReady();
    long start = System.nanoTime();
    Terminal.Shown shown = terminal.run(CANARY);
    while (!shown.text().contains(".pigsty-guard.io\" denied the request")) {
      if (System.nanoTime() - start > LONGEST_TRUST.toNanos()) {
        throw new AssertionError("no denial but:\n" + shown.text() + log());
      }
      shown = terminal.run(CANARY);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The processor time that it has used so far; zero where the system does not say. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The memory that it holds, in bytes; 0 where the system does not say. */
  public long memory() {
    return memory("VmRSS:");
  }

  /** The most memory that it has had so far, in bytes; 0 where the system does not say. */
  public long peakMemory() {
    return memory("VmHWM:");
  }

  private long memory(String field) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  /** All that it has logged. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it a signal, such as KILL to crash it or STOP to hang it. */
  void signal(String name) {
    new Terminal(TestCluster.PROJECT, Map.of()).run("kill -%s %d".formatted(name, process.pid()));
  }

  /** Ends it as a kubelet would. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("does not end; its log:\n" + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
