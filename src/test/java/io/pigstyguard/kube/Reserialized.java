package io.pigstyguard.kube;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An inventory written anew in forms that Ansible reads alike. */
final class Reserialized {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Reserialized() {}

  /** The forms by name; none of a text that cannot be read. */
  static Map<String, String> forms(String text) throws JsonProcessingException {
    Object tree =
        new YamlReader(YamlLimits.DEFAULT)
            .read(text)
            .match(document -> tree(document.root()), problem -> Map.of());
    if (!(tree instanceof Map<?, ?> groups) || groups.isEmpty()) {
      return Map.of();
    }
    String json = JSON.writeValueAsString(tree);
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("JSON", json);
    forms.put("JSON on many lines", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
    forms.put("JSON with a mark", "\ufeff" + json);
    forms.put("escaped", escaped(json));
    StringBuilder indented = new StringBuilder();
    for (Map.Entry<?, ?> group : groups.entrySet()) {
      String body = JSON.writeValueAsString(group.getValue());
      indented.append("    \"").append(group.getKey()).append("\" : ").append(body).append('\n');
    }
    forms.put("indented and quoted", indented.toString());
    return forms;
  }

  /** Every name that Pigsty could be known by, behind an escape. */
  private static String escaped(String json) {
    return json.replace("\"pg_", "\"\\u0070\\u0067_")
        .replace("_seq\"", "\\u005fseq\"")
        .replace("\"admin_ip\"", "\"admin\\u005fip\"")
        .replace("\"all\"", "\"\\u0061ll\"");
  }

  private static Object tree(Value value) {
    if (value instanceof Mapping mapping) {
      Map<String, Object> entries = new LinkedHashMap<>();
      for (Entry entry : mapping.entries()) {
        entries.put(entry.name(), tree(entry.value()));
      }
      return entries;
    }
    if (value instanceof Sequence sequence) {
      List<Object> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(tree(item)));
      return items;
    }
    return value instanceof Scalar scalar ? scalar.text() : "";
  }
}
