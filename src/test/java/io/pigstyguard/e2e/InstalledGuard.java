package io.pigstyguard.e2e;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A release of the chart. All its objects are on the cluster as the chart writes them but two: the
 * Deployment, instead of which the packaged service runs on this machine under the identity of the
 * chart's service account, and the Service, which leads there.
 */
final class InstalledGuard implements AutoCloseable {
  static final String RELEASE = "pigsty-guard-e2e";

  /** An inventory that is denied. */
  static final String DENIED =
      "all: {children: {infra: {hosts: {10.0.0.1: {nginx_sslmode: disable}}}}}";

  private static final String CANARY =
      "kubectl create configmap canary --namespace default --dry-run=server"
          + " --from-literal=pigsty.yml='%s'".formatted(DENIED);

  private final TestCluster cluster;
  private final Terminal terminal;
  private final String namespace;
  private final Map<String, String> values = new HashMap<>();
  private List<Chart.Rendered> objects;
  private GuardProcess process;

  private InstalledGuard(TestCluster cluster, String namespace) {
    this.cluster = cluster;
    this.namespace = namespace;
    terminal = cluster.terminal(namespace);
    terminal.get("kubectl delete namespace %s --ignore-not-found".formatted(namespace));
    terminal.get("kubectl create namespace " + namespace);
    int port = GuardProcess.freePort();
    set("service.port", Integer.toString(port));
    process = start(port);
  }

  /** Installs a release and waits until it denies. */
  static InstalledGuard install(TestCluster cluster, String namespace) {
    InstalledGuard guard = new InstalledGuard(cluster, namespace);
    try {
      guard.awaitDenial();
      return guard;
    } catch (AssertionError e) {
      guard.close();
      throw e;
    }
  }

  /** A terminal of the administrator in the release's namespace. */
  Terminal terminal() {
    return terminal;
  }

  GuardProcess process() {
    return process;
  }

  /** Starts the service again, where it was before. */
  void restart() {
    process = start(process.port());
    awaitDenial();
  }

  /** Sets a value of the chart and applies its objects. */
  void set(String value, String text) {
    values.put(value, text);
    objects =
        Chart.render(RELEASE, namespace, values).stream().filter(object -> !object.hook()).toList();
    apply();
  }

  /** Applies the chart's objects, as an upgrade with the same values does. */
  void apply() {
    Stream<String> applied =
        objects.stream()
            .filter(object -> !object.kind().equals("Deployment"))
            .map(object -> object.kind().equals("Service") ? local(object) : object.yaml());
    terminal.get("kubectl apply -f -", Chart.manifest(applied));
  }

  /** Waits until the API server has a denial from the service. */
  void awaitDenial() {
    process.awaitReady();
    Terminal.Shown shown = terminal.run(CANARY);
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!shown.text().contains(".pigsty-guard.io\" denied the request")) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no denial but:\n" + shown.text() + process.log());
      }
      shown = terminal.run(CANARY);
    }
  }

  private String local(Chart.Rendered object) {
    Service service = object.as(Service.class);
    return Serialization.asYaml(
        new ServiceBuilder()
            .withMetadata(service.getMetadata())
            .withNewSpec()
            .withType("ExternalName")
            .withExternalName(cluster.host())
            .withPorts(service.getSpec().getPorts())
            .endSpec()
            .build());
  }

  private GuardProcess start(int port) {
    Container container =
        only("Deployment")
            .as(Deployment.class)
            .getSpec()
            .getTemplate()
            .getSpec()
            .getContainers()
            .get(0);
    Map<String, String> environment = new HashMap<>();
    for (EnvVar variable : container.getEnv()) {
      environment.put(variable.getName(), variable.getValue());
    }
    Path settings = TestCluster.FOLDER.resolve("settings");
    only("ConfigMap")
        .as(ConfigMap.class)
        .getData()
        .forEach((key, text) -> TestCluster.write(settings.resolve(key), text));
    environment.put("QUARKUS_CONFIG_LOCATIONS", settings.toString());
    environment.put("KUBECONFIG", accountKubeconfig().toString());
    if (cluster.isLocal()) {
      environment.put("QUARKUS_HTTP_HOST", "localhost");
    }
    return GuardProcess.start(port, container.getArgs(), environment);
  }

  /** What the process may do is what the chart's roles say. */
  private Path accountKubeconfig() {
    String token = terminal.get("kubectl create token " + only("ServiceAccount").name()).strip();
    Path file =
        TestCluster.write(
            TestCluster.FOLDER.resolve("account.kubeconfig"),
            terminal.get("kubectl config view --minify --flatten"));
    Terminal account = terminal.with("KUBECONFIG", file.toString());
    account.get("kubectl config set-credentials account --token " + token);
    account.get("kubectl config set-context --current --user account");
    return file;
  }

  private Chart.Rendered only(String kind) {
    return objects.stream().filter(object -> object.kind().equals(kind)).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    process.close();
    Stream<String> clusterWide =
        objects.stream().filter(object -> !object.namespaced()).map(Chart.Rendered::yaml);
    terminal.get("kubectl delete --wait=false -f -", Chart.manifest(clusterWide));
    terminal.get("kubectl delete --wait=false namespace " + namespace);
  }
}
