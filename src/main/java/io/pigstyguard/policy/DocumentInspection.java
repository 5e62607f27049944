package io.pigstyguard.policy;

import io.pigstyguard.inventory.PigstyVersion;
import java.util.List;

/**
 * What was found in one document.
 *
 * @param key as in {@link Document}
 * @param version the release whose role defaults were used
 * @param versionKnown false when the inventory names a release that is not known
 * @param readable false when there was nothing that rules about inventories could judge
 */
public record DocumentInspection(
    String key,
    List<Finding> findings,
    PigstyVersion version,
    boolean versionKnown,
    boolean readable) {
  public DocumentInspection {
    findings = List.copyOf(findings);
  }

  /** What was found in a document that could be read. */
  public DocumentInspection(
      String key, List<Finding> findings, PigstyVersion version, boolean versionKnown) {
    this(key, findings, version, versionKnown, true);
  }

  /** The same document with other findings. */
  DocumentInspection with(List<Finding> others) {
    return new DocumentInspection(key, others, version, versionKnown, readable);
  }
}
