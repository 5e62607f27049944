package io.pigstyguard.e2e;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A release of the chart. All its objects are on the cluster as the chart writes them but two: the
 * Deployment, instead of which the packaged service runs on this machine under the identity of the
 * chart's service account, and the Service, which leads there.
 */
final class InstalledGuard implements AutoCloseable {
  static final String RELEASE = "pigsty-guard-e2e";

  private final TestCluster cluster;
  private final Terminal terminal;
  private final String namespace;
  private final Map<String, String> values = new HashMap<>();
  private Release release;
  private GuardProcess process;

  private InstalledGuard(
      TestCluster cluster, String namespace, int port, Map<String, String> values) {
    this.cluster = cluster;
    this.namespace = namespace;
    terminal = cluster.terminal(namespace);
    terminal.get("kubectl delete namespace %s --ignore-not-found".formatted(namespace));
    terminal.get("kubectl create namespace " + namespace);
    this.values.putAll(values);
    set("service.port", Integer.toString(port));
    process = release.start(port);
  }

  /** Installs a release and waits until it denies. */
  static InstalledGuard install(TestCluster cluster, String namespace) {
    return install(cluster, namespace, GuardProcess.freePort(), Map.of());
  }

  /** Installs a release that serves at some port, and waits until it denies. */
  static InstalledGuard install(
      TestCluster cluster, String namespace, int port, Map<String, String> values) {
    InstalledGuard guard = new InstalledGuard(cluster, namespace, port, values);
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
    startAgain();
    awaitDenial();
  }

  /** Starts the service again without waiting for the API server to have an answer. */
  void startAgain() {
    process = release.start(process.port());
    process.awaitReady();
  }

  /** Sets a value of the chart and applies its objects. */
  void set(String value, String text) {
    values.put(value, text);
    release = Release.render(cluster, RELEASE, namespace, values);
    apply();
  }

  /** Applies the chart's objects, as an upgrade with the same values does. */
  void apply() {
    Stream<String> applied =
        release.objects().stream()
            .filter(object -> !object.kind().equals("Deployment"))
            .map(object -> object.kind().equals("Service") ? local(object) : object.yaml());
    terminal.get("kubectl apply -f -", Chart.manifest(applied));
  }

  /** Waits until the API server has a denial from the service. */
  void awaitDenial() {
    process.awaitDenial(terminal);
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

  @Override
  public void close() {
    process.close();
    Stream<String> clusterWide =
        release.objects().stream().filter(object -> !object.namespaced()).map(Chart.Rendered::yaml);
    terminal.get("kubectl delete --wait=false -f -", Chart.manifest(clusterWide));
    terminal.get("kubectl delete --wait=false namespace " + namespace);
  }
}
