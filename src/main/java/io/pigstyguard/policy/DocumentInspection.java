package io.pigstyguard.policy;

import io.pigstyguard.inventory.PigstyVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in one document.
 *
 * @param key as in {@link Document}
 * @param version the release whose role defaults were used
 * @param versionKnown false when the inventory names a release that is not known
 * @param readable false when it is no text or no inventory, so that nothing judged it
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

  /**
   * What was found in what could be read: of an unreadable document only what is about the object
   * around it, since anything else says no more than that it is unreadable.
   */
  Stream<Finding> judgements() {
    return findings.stream().filter(finding -> readable || finding.rule().oncePerObject());
  }

  /** The same document with other findings. */
  DocumentInspection with(List<Finding> others) {
    return new DocumentInspection(key, others, version, versionKnown, readable);
  }
}
