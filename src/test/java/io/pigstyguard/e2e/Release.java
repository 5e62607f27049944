package io.pigstyguard.e2e;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the chart writes for a release, without its hooks.
 *
 * @param terminal of the administrator in the release's namespace
 */
record Release(TestCluster cluster, Terminal terminal, List<Chart.Rendered> objects) {
  Release {
    objects = List.copyOf(objects);
  }

  static Release render(
      TestCluster cluster, String name, String namespace, Map<String, String> values) {
    return new Release(
        cluster,
        cluster.terminal(namespace),
        Chart.render(name, namespace, values).stream().filter(object -> !object.hook()).toList());
  }

  /**
   * Starts, instead of the Deployment's pods, the packaged service under the identity of the
   * release's account, which must be on the cluster.
   */
  GuardProcess start(int port) {
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
        .forEach(
            (key, text) ->
                TestCluster.write(
                    settings.resolve(key), text.replace("/etc/pigsty-guard", settings.toString())));
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
}
