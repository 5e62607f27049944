package io.pigstyguard.rule;

import java.util.Set;

/**
 * The numbers and names that an organisation may set for itself.
 *
 * @param expiryDays longest lifetime of a business user's password, in days
 * @param passwordLength shortest acceptable credential, in characters
 * @param largeDeployment hosts from which on one infra node is too few
 * @param certificateDays longest certificate lifetime, in days
 * @param pkiBackupDays oldest acceptable record of a backup of the CA, in days
 * @param editorUsers user names allowed to edit inventories
 * @param editorGroups groups allowed to edit inventories; no user and no group means anybody
 * @param namespaces namespaces where inventories may live; none means anywhere
 */
public record Thresholds(
    int expiryDays,
    int passwordLength,
    int largeDeployment,
    int certificateDays,
    int pkiBackupDays,
    Set<String> editorUsers,
    Set<String> editorGroups,
    Set<String> namespaces) {

  public static final Thresholds DEFAULT =
      new Thresholds(7300, 12, 5, 3650, 90, Set.of(), Set.of(), Set.of());

  public Thresholds {
    editorUsers = Set.copyOf(editorUsers);
    editorGroups = Set.copyOf(editorGroups);
    namespaces = Set.copyOf(namespaces);
  }
}
