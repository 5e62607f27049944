package io.pigstyguard.kube;

import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.yaml.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The decoded texts of an object: {@code stringData} over {@code data}, base64 undone. */
final class DataEntries {
  private DataEntries() {}

  static List<DataEntry> of(KubeObject object) {
    Map<String, DataEntry> entries = new TreeMap<>();
    if (object.isSecret()) {
      object.data().forEach((key, base64) -> entries.put(key, decoded(key, base64)));
      object.stringData().forEach((key, text) -> entries.put(key, new DataEntry(key, text)));
    } else {
      object.binaryData().forEach((key, base64) -> entries.put(key, decoded(key, base64)));
      object.data().forEach((key, text) -> entries.put(key, new DataEntry(key, text)));
    }
    return List.copyOf(entries.values());
  }

  /** Text that is no base64 stays as it is: a manifest may be wrong, and must still be judged. */
  private static DataEntry decoded(String key, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(withoutLineBreaks(base64));
    } catch (IllegalArgumentException e) {
      return new DataEntry(key, base64);
    }
    Utf8 content = Utf8.decode(bytes);
    return content.problem() == null
        ? new DataEntry(key, content.text())
        : new DataEntry(key, new String(bytes, StandardCharsets.UTF_8), content.problem());
  }

  /** Line breaks are all that Kubernetes allows inside of base64. */
  private static String withoutLineBreaks(String base64) {
    return base64.indexOf('\n') < 0 && base64.indexOf('\r') < 0
        ? base64
        : base64.replace("\n", "").replace("\r", "");
  }
}
