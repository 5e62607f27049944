package io.pigstyguard.admission;

import io.pigstyguard.kube.Candidate;
import io.pigstyguard.policy.Document;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.DataEntry;
import java.util.HashMap;
import java.util.Map;

/**
 * What of an object decides about it: its inventories, its private keys, and its annotations that
 * rules obey. An update that leaves it equal asks for nothing that was not stored before.
 *
 * <p>Labels, finalizers, owners and the other annotations are not part of it: controllers must be
 * able to change them on an object that was stored before the guard came.
 */
record JudgedPayload(
    StoredObject.Kind kind,
    Map<String, String> inventories,
    Map<String, String> keys,
    Map<String, String> annotations) {
  private static final String PEM_KEY = "PRIVATE KEY-----";

  static JudgedPayload of(Candidate candidate) {
    Map<String, String> inventories = new HashMap<>();
    for (Document document : candidate.documents()) {
      inventories.put(document.key(), document.text());
    }
    Map<String, String> keys = new HashMap<>();
    for (DataEntry entry : candidate.object().entries()) {
      if (entry.key().endsWith(".key") || entry.text().contains(PEM_KEY)) {
        keys.put(entry.key(), entry.text());
      }
    }
    Map<String, String> annotations = new HashMap<>();
    candidate
        .object()
        .annotations()
        .forEach(
            (name, value) -> {
              if (name.startsWith("pigsty-guard.io/") || name.startsWith("pigsty.io/")) {
                annotations.put(name, value);
              }
            });
    return new JudgedPayload(candidate.object().kind(), inventories, keys, annotations);
  }

  @Override
  public String toString() {
    return kind + " " + inventories.keySet() + keys.keySet();
  }
}
