package io.pigstyguard.e2e;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's Helm chart. */
final class Chart {
  /** Any that the chart allows: without a server, Helm would take an ancient one for granted. */
  private static final String KUBERNETES = "1.37.2";

  private static final Helm HELM = new Helm(TestCluster.PROJECT.resolve("helm/pigsty-guard"));

  private Chart() {}

  /**
   * An object as the chart writes it.
   *
   * @param hook whether Helm makes it only at a certain time, such as for a test
   */
  record Rendered(String kind, String name, boolean namespaced, boolean hook, String yaml) {
    <T> T as(Class<T> type) {
      return Serialization.unmarshal(yaml, type);
    }
  }

  /** What {@code helm template} prints for a release. */
  static List<Rendered> render(String release, String namespace, Map<String, String> values) {
    TemplateCommand command =
        HELM.template().withName(release).withNamespace(namespace).withKubeVersion(KUBERNETES);
    values.forEach(command::set);
    return Arrays.stream(command.call().split("(?m)^---$"))
        .filter(yaml -> !yaml.isBlank())
        .map(Chart::rendered)
        .toList();
  }

  private static Rendered rendered(String yaml) {
    var object = Serialization.unmarshal(yaml, GenericKubernetesResource.class);
    ObjectMeta metadata = object.getMetadata();
    return new Rendered(
        object.getKind(),
        metadata.getName(),
        metadata.getNamespace() != null,
        metadata.getAnnotations() != null && metadata.getAnnotations().containsKey("helm.sh/hook"),
        yaml);
  }

  /** Several objects as one manifest. */
  static String manifest(Stream<String> yamls) {
    return yamls.collect(Collectors.joining("\n---\n"));
  }
}
