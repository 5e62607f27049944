package io.pigstyguard.policy;

import io.pigstyguard.inventory.PigstyVersion;
import java.util.List;

/**
 * What was found in one document.
 *
 * @param key as in {@link Document}
 * @param version the release whose role defaults were used
 * @param versionKnown false when the inventory names a release that is not known
 */
public record DocumentInspection(
    String key, List<Finding> findings, PigstyVersion version, boolean versionKnown) {
  public DocumentInspection {
    findings = List.copyOf(findings);
  }
}
