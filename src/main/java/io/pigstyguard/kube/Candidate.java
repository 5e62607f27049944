package io.pigstyguard.kube;

import io.pigstyguard.policy.Document;
import io.pigstyguard.rule.StoredObject;
import java.util.List;

/**
 * An object with what is to be judged of it.
 *
 * @param documents the inventories that it holds; empty when it is not claimed
 */
public record Candidate(StoredObject object, List<Document> documents) {
  public Candidate {
    documents = List.copyOf(documents);
  }
}
