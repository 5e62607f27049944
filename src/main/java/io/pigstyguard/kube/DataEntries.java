package io.pigstyguard.kube;

import io.pigstyguard.rule.StoredObject.DataEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The decoded texts of an object: {@code stringData} over {@code data}, base64 undone. */
final class DataEntries {
  private DataEntries() {}

  static List<DataEntry> of(KubeObject object) {
    Map<String, String> texts = new TreeMap<>();
    if (object.isSecret()) {
      object.data().forEach((key, value) -> texts.put(key, decode(value)));
      texts.putAll(object.stringData());
    } else {
      object.binaryData().forEach((key, value) -> texts.put(key, decode(value)));
      texts.putAll(object.data());
    }
    List<DataEntry> entries = new ArrayList<>(texts.size());
    texts.forEach((key, text) -> entries.add(new DataEntry(key, text)));
    return entries;
  }

  /** Text that is no base64 stays as it is: a manifest may be wrong, and must still be judged. */
  private static String decode(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }
}
