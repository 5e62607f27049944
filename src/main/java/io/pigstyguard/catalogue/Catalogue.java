package io.pigstyguard.catalogue;

import io.pigstyguard.catalogue.availability.AvailabilityRules;
import io.pigstyguard.catalogue.backup.BackupRules;
import io.pigstyguard.catalogue.file.FileRules;
import io.pigstyguard.catalogue.hba.HbaRules;
import io.pigstyguard.catalogue.integrity.IntegrityRules;
import io.pigstyguard.catalogue.network.NetworkRules;
import io.pigstyguard.catalogue.password.PasswordRules;
import io.pigstyguard.catalogue.privilege.PrivilegeRules;
import io.pigstyguard.catalogue.structure.StructureRules;
import io.pigstyguard.catalogue.tls.TlsRules;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.credential.CredentialSources;
import java.util.List;
import java.util.stream.Stream;

/** All rules, family by family in the order of the security page. */
public final class Catalogue {
  /** What the families know of credentials: a weak one is weak wherever it stands. */
  private static final CredentialSources CREDENTIALS =
      new CredentialSources(List.of(PasswordRules.credentials(), BackupRules.credentials()));

  private static final List<Rule> RULES =
      Stream.of(
              FileRules.all(),
              PasswordRules.all(CREDENTIALS),
              BackupRules.all(CREDENTIALS),
              NetworkRules.all(),
              HbaRules.all(),
              TlsRules.all(),
              IntegrityRules.all(),
              AvailabilityRules.all(),
              PrivilegeRules.all(),
              StructureRules.all())
          .flatMap(List::stream)
          .toList();

  private Catalogue() {}

  /** All rules, sorted by family and id. */
  public static List<Rule> rules() {
    return RULES;
  }
}
