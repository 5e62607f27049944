package io.pigstyguard.kube;

import io.pigstyguard.policy.Document;
import io.pigstyguard.rule.StoredObject;
import java.util.List;

/**
 * An object with what is to be judged of it.
 *
 * @param documents the inventories that it holds
 * @param marked whether its label or its annotation says that it holds inventories
 */
public record Candidate(StoredObject object, List<Document> documents, boolean marked) {
  public Candidate {
    documents = List.copyOf(documents);
  }

  /** Whether it is judged at all: a marked object is, even one without an inventory. */
  public boolean isClaimed() {
    return marked || !documents.isEmpty();
  }
}
