package io.pigstyguard.kube;

import io.pigstyguard.yaml.Problem;
import java.util.Map;

/** One of the things that a file of Kubernetes manifests holds. */
public sealed interface ManifestPart {
  /**
   * A ConfigMap or Secret.
   *
   * @param linesBefore by key, how many lines of the file come before the key's text; only where
   *     the text's lines are lines of the file
   */
  record Resource(KubeObject object, Map<String, Integer> linesBefore) implements ManifestPart {
    public Resource {
      linesBefore = Map.copyOf(linesBefore);
    }
  }

  /** An inventory between manifests, at its place in the file. */
  record BareInventory(String text) implements ManifestPart {
    @Override
    public String toString() {
      return "BareInventory";
    }
  }

  /** A document that is no YAML, or an object that the API server would refuse for its form. */
  record Broken(Problem problem) implements ManifestPart {}
}
