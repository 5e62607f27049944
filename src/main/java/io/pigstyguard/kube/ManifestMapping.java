package io.pigstyguard.kube;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A ConfigMap or Secret as a manifest in YAML writes it. */
final class ManifestMapping {
  private final Mapping mapping;
  private final DocumentLines lines;

  ManifestMapping(Mapping mapping, DocumentLines lines) {
    this.mapping = mapping;
    this.lines = lines;
  }

  /**
   * The object, or why the API server would refuse it.
   *
   * @param kind of the object, which it need not name itself
   */
  ManifestPart part(String kind) {
    YamlStream values = new YamlStream(mapping);
    try {
      return new ManifestPart.Resource(KubeObjectReader.read(values, kind), linesBefore(kind));
    } catch (ValueStreamException e) {
      int line = lines.before() + values.place().line();
      return new ManifestPart.Broken(e.problem(line, values.place().column()));
    } catch (IOException e) {
      throw new IllegalStateException("a value that is there must be readable", e);
    }
  }

  private Map<String, Integer> linesBefore(String kind) {
    Map<String, Integer> linesBefore = new HashMap<>();
    String plain = kind.equals("ConfigMap") ? "data" : "stringData";
    if (mapping.get(plain) instanceof Mapping entries) {
      for (Entry entry : entries.entries()) {
        if (entry.value() instanceof Scalar scalar
            && scalar.type().isText()
            && lines.isLiteral(scalar)) {
          linesBefore.put(entry.name(), lines.before() + scalar.line());
        }
      }
    }
    return linesBefore;
  }
}
