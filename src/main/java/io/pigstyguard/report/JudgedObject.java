package io.pigstyguard.report;

import io.pigstyguard.policy.Inspection;
import java.util.List;

/**
 * An object, or a bare inventory, with what was found in it.
 *
 * @param bare whether it is an inventory without a Kubernetes object around it
 * @param documents its inventories; one without a key stands for findings about the object itself
 */
public record JudgedObject(Inspection inspection, boolean bare, List<JudgedDocument> documents) {
  public JudgedObject {
    documents = List.copyOf(documents);
  }
}
