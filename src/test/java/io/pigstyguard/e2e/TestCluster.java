package io.pigstyguard.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A Kubernetes for the tests, one for all of a run. The first of these that there is: the one of a
 * kubeconfig, an API server started from binaries, k3s in a container.
 *
 * @param kubeconfig of an administrator
 * @param host the name under which its API server reaches processes of this machine
 * @param binaries where kubectl is, or empty for the usual folders
 */
record TestCluster(Path kubeconfig, String host, String binaries) {
  static final Path PROJECT = Path.of("").toAbsolutePath();
  static final Path FOLDER = PROJECT.resolve("target/e2e");

  private static final String NONE =
      "No Kubernetes to test on: name one by PIGSTY_GUARD_KUBECONFIG, or name the folder of etcd,"
          + " kube-apiserver and kubectl by KUBEBUILDER_ASSETS (src/test/kubernetes/assets makes"
          + " one), or start a container engine.";
  private static final DockerImageName K3S = DockerImageName.parse("rancher/k3s:v1.34.1-k3s1");

  /** Found when the first test asks, and ended with the run. */
  private static final class Shared {
    static final Optional<TestCluster> CLUSTER = find();
  }

  /** The cluster; without one the test is skipped, unless skipping is forbidden. */
  static TestCluster get() {
    return Shared.CLUSTER.orElseGet(
        () -> {
          if (System.getenv("PIGSTY_GUARD_CLUSTER_REQUIRED") != null) {
            throw new AssertionError(NONE);
          }
          System.err.println("SKIPPED: " + NONE);
          return abort(NONE);
        });
  }

  private static Optional<TestCluster> find() {
    Map<String, String> environment = System.getenv();
    String assets = environment.getOrDefault("KUBEBUILDER_ASSETS", "");
    String kubeconfig = environment.getOrDefault("PIGSTY_GUARD_KUBECONFIG", "");
    if (!kubeconfig.isEmpty()) {
      String host = environment.getOrDefault("PIGSTY_GUARD_HOST", "localhost");
      return Optional.of(new TestCluster(Path.of(kubeconfig).toAbsolutePath(), host, assets));
    }
    if (!assets.isEmpty()) {
      return Optional.of(new TestCluster(startApiServer("apiserver", ""), "localhost", assets));
    }
    return DockerClientFactory.instance().isDockerAvailable()
        ? Optional.of(startK3s())
        : Optional.empty();
  }

  /** An API server of its own for a test that needs other flags; skipped without binaries. */
  static TestCluster with(String folder, String flags) {
    TestCluster shared = get();
    if (shared.binaries.isEmpty()) {
      abort("an API server with other flags needs KUBEBUILDER_ASSETS");
    }
    return new TestCluster(startApiServer(folder, flags), "localhost", shared.binaries);
  }

  private static Path startApiServer(String name, String flags) {
    String script = PROJECT.resolve("src/test/kubernetes/apiserver").toString();
    Path folder = FOLDER.resolve(name);
    Terminal terminal = new Terminal(PROJECT, Map.of());
    String down = "%s down %s".formatted(script, folder);
    if (Files.exists(folder.resolve("pid"))) {
      terminal.get(down);
    }
    Path kubeconfig = Path.of(terminal.get("%s up %s %s".formatted(script, folder, flags)).strip());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> terminal.run(down)));
    return kubeconfig;
  }

  /** Ended by Testcontainers. */
  @SuppressWarnings("resource")
  private static TestCluster startK3s() {
    K3sContainer k3s = new K3sContainer(K3S);
    k3s.start();
    String host =
        k3s.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
            .flatMap(network -> Stream.ofNullable(network.getGateway()))
            .findFirst()
            .orElseThrow();
    return new TestCluster(
        write(FOLDER.resolve("k3s.kubeconfig"), k3s.getKubeConfigYaml()), host, "");
  }

  /** A terminal of the administrator in a namespace. */
  Terminal terminal(String namespace) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", binaries + ":" + System.getenv("PATH"));
    environment.put("KUBECACHEDIR", FOLDER.resolve("kubectl-cache").toString());
    Terminal terminal = new Terminal(PROJECT, environment);
    String flattened =
        terminal.get(
            "kubectl config view --kubeconfig %s --minify --flatten".formatted(kubeconfig));
    Path copy = write(FOLDER.resolve("kubeconfig-" + namespace), flattened);
    Terminal inNamespace = terminal.with("KUBECONFIG", copy.toString());
    inNamespace.get("kubectl config set-context --current --namespace " + namespace);
    return inNamespace;
  }

  /** A client of the administrator. */
  KubernetesClient client() {
    return new KubernetesClientBuilder()
        .withConfig(Config.fromKubeconfig(kubeconfig.toFile()))
        .build();
  }

  /** Whether API server and tests see the same loopback interface. */
  boolean isLocal() {
    return host.equals("localhost");
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
