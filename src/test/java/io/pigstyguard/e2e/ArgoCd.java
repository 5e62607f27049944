package io.pigstyguard.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real Argo CD as processes of this machine, listening on loopback. Nothing of it is part of the
 * project: the environment names its binary and its CRDs.
 */
final class ArgoCd implements AutoCloseable {
  /** Where the project's Applications live. */
  static final String NAMESPACE = "argocd";

  private static final Path FOLDER = TestCluster.FOLDER.resolve("argocd");
  private static final Path FILES = TestCluster.PROJECT.resolve("src/test/resources/e2e/argocd");

  private static final String NONE =
      "No Argo CD to test with: name its binary by PIGSTY_GUARD_ARGOCD, and by"
          + " PIGSTY_GUARD_ARGOCD_CRDS the folder manifests/crds of the same version.";

  /** Short, for it is waited for. */
  private static final Duration POLL = Duration.ofSeconds(10);

  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final Path binary;
  private final Terminal terminal;
  private final int redis = GuardProcess.freePort();
  private final int repositories = GuardProcess.freePort();
  private final int server = GuardProcess.freePort();
  private final Map<String, Process> processes = new LinkedHashMap<>();

  private ArgoCd(TestCluster cluster, Path binary) {
    this.binary = binary;
    Path bin = FOLDER.resolve("bin");
    Terminal plain = cluster.terminal(NAMESPACE);
    // Argo CD takes all rights to its checkouts away, and rm needs them.
    plain.get("chmod -Rf u+rwx %1$s; rm -rf %1$s; mkdir -p %1$s/tmp".formatted(FOLDER));
    plain.get("cp -r %s/bin %s && chmod +x %s/*".formatted(FILES, FOLDER, bin));
    plain.get("ln -s %s %s/argocd".formatted(binary, bin));
    terminal =
        plain
            .with("PATH", bin + ":" + plain.environment().get("PATH"))
            .with("HOME", FOLDER.toString())
            .with("TMPDIR", FOLDER.resolve("tmp").toString())
            .with("ARGOCD_SERVER", "127.0.0.1:" + server)
            .with("ARGOCD_OPTS", "--plaintext")
            .with("ARGOCD_FAKE_IN_CLUSTER", "true")
            .with("ARGOCD_GPG_ENABLED", "false");
  }

  /** Where its binary is; without one the test is skipped. */
  static Path binary() {
    String named = System.getenv().getOrDefault("PIGSTY_GUARD_ARGOCD", "");
    if (named.isEmpty()) {
      System.err.println("SKIPPED: " + NONE);
      return abort(NONE);
    }
    if (crds().isEmpty()) {
      throw new AssertionError(NONE);
    }
    return Path.of(named).toAbsolutePath();
  }

  private static String crds() {
    return System.getenv().getOrDefault("PIGSTY_GUARD_ARGOCD_CRDS", "");
  }

  /** Installs it on a cluster that has none. */
  static ArgoCd install(TestCluster cluster, Path binary) {
    ArgoCd argo = new ArgoCd(cluster, binary);
    argo.terminal.get("kubectl create namespace " + NAMESPACE);
    try {
      argo.installObjects();
      argo.start();
      return argo;
    } catch (AssertionError e) {
      argo.close();
      throw e;
    }
  }

  /** A terminal in its namespace that also knows its command. */
  Terminal terminal() {
    return terminal;
  }

  /** Types a transcript of this folder of tests again. */
  void replay(String transcript) {
    new Transcript(FILES.resolve(transcript)).replay(terminal);
  }

  /** A new repository for the Applications. */
  static GitRepository repository(String name) {
    return GitRepository.create(FOLDER.resolve("git").resolve(name));
  }

  /** A file or folder that the tests bring. */
  static Path file(String name) {
    return FILES.resolve(name);
  }

  /**
   * Makes an Application from one of the project.
   *
   * @param patches what differs, as JSON merge patches
   */
  Application create(KubernetesClient client, Path manifest, String... patches) {
    StringBuilder command = new StringBuilder("cat " + manifest);
    for (String patch : patches) {
      command.append(" | kubectl patch --local -f - --type merge -o yaml -p '%s'".formatted(patch));
    }
    String created = terminal.get(command + " | kubectl create -o name -f -");
    return Application.of(client, terminal, created.strip().replaceFirst("(?s).*/", ""));
  }

  /** All that its processes have logged. */
  String log() {
    return processes.keySet().stream().map(this::log).reduce("", String::concat);
  }

  private void installObjects() {
    terminal.get("kubectl apply --server-side $(printf ' -f %%s' %s/*-crd.yaml)".formatted(crds()));
    terminal.get(
        "timeout 30 sh -c 'until kubectl get applications,appprojects,applicationsets; do"
            + " sleep 0.1; done'");
    terminal.get("kubectl apply -f " + FILES.resolve("objects.yaml"));
    terminal.get(
        "kubectl patch configmap argocd-cm --patch-file "
            + TestCluster.PROJECT.resolve("deploy/argocd/health.yaml"));
  }

  private void start() {
    launch("redis", "redis-server --bind 127.0.0.1 --save '' --port " + redis);
    String client = "--repo-server 127.0.0.1:%d --repo-server-plaintext ".formatted(repositories);
    component(
        "repo-server",
        "--address 127.0.0.1 --port %d --disable-tls --client-ca-path= --metrics-address 127.0.0.1"
            .formatted(repositories));
    component(
        "application-controller",
        client + "--app-resync %d --app-resync-jitter 0".formatted(POLL.toSeconds()));
    component(
        "server",
        client
            + "--address 127.0.0.1 --port %d --insecure --disable-auth --metrics-address 127.0.0.1"
                .formatted(server));
    long start = System.nanoTime();
    Terminal.Shown shown = terminal.run("argocd app list");
    while (shown.status() != 0) {
      if (System.nanoTime() - start > LONGEST_START.toNanos()) {
        throw new AssertionError("Argo CD does not answer: %s%n%s".formatted(shown.text(), log()));
      }
      shown = terminal.run("argocd app list");
    }
  }

  private void component(String name, String options) {
    String common =
        " --redis 127.0.0.1:%d --metrics-port %d".formatted(redis, GuardProcess.freePort());
    launch("argocd-" + name, "%s %s %s".formatted(binary, options, common));
  }

  private void launch(String name, String command) {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "exec " + command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(logFile(name).toFile());
    builder.environment().putAll(terminal.environment());
    builder.environment().put("ARGOCD_BINARY_NAME", name);
    try {
      processes.put(name, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path logFile(String name) {
    return FOLDER.resolve(name + ".log");
  }

  private String log(String name) {
    try {
      return Files.readString(logFile(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it and leaves nothing of it, and of what it brought to namespaces, on the cluster. */
  @Override
  public void close() {
    processes.values().forEach(Process::destroy);
    processes.forEach(
        (name, process) -> {
          try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
              process.destroyForcibly();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
          }
        });
    terminal.get(
        "kubectl get applications -o jsonpath='{range .items[*]}{.spec.destination.namespace}{\"\\n\"}"
            + "{end}' | sort -u | xargs -r kubectl delete --wait=false --ignore-not-found namespace");
    // Nobody is left to do what the finalizers ask for.
    terminal.get(
        "kubectl get applications -o name | xargs -r -I{} kubectl patch {} --type merge"
            + " -p '{\"metadata\":{\"finalizers\":null}}'");
    terminal.get("kubectl delete --wait=false namespace " + NAMESPACE);
    terminal.get("kubectl delete --wait=false crd -l app.kubernetes.io/part-of=argocd");
    terminal.get("chmod -Rf u+rwx %1$s/tmp; rm -rf %1$s/tmp".formatted(FOLDER));
  }
}
