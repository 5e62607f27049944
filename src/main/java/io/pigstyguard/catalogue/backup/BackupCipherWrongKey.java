package io.pigstyguard.catalogue.backup;

import static io.pigstyguard.remedy.Remedy.renameKey;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An encryption option of a backup repository under a name that pgBackRest does not know. */
final class BackupCipherWrongKey {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-BAK-006", "backup-cipher-wrong-key")
          .severity(Severity.MEDIUM)
          .actions("W/D/D")
          .title("An encryption option is misspelt and has no effect")
          .requires("a backup repository must not have keys that begin with 'repo'")
          .why(
              "Pigsty puts 'repo1-' in front of every key, so pgBackRest meets an option that it"
                  + " does not know and the backups stay in clear.")
          .remedy(renameKey("repo_").said("Rename the keys to `cipher_type` and `cipher_pass`").and(renameKey("repo1_").said("")))
          .page(66)
          .references("NIST SP 800-53 CP-9(8)")
          .docs("/docs/pgsql/param#pgbackrest_repo")
          .reads("pgbackrest_repo", "pgbackrest_method", "pgbackrest_enabled");

  static final Rule RULE = Rule.of(SPEC, BackupCipherWrongKey::check);
  private static final String[] WRONG = {
    "repo_cipher_type", "repo1_cipher_type", "repo_cipher_pass", "repo1_cipher_pass"
  };

  private static void check(Subject subject, Violations violations) {
    SelectedRepos.forEach(
        subject,
        (cluster, repo) -> {
          for (String key : WRONG) {
            Param option = repo.get(key);
            if (option.exists()) {
              String right = key.substring(key.indexOf('_') + 1);
              violations.add(
                  repo.scope(cluster), option, "`" + key + "` must be written `" + right + "`");
            }
          }
        });
  }

  private BackupCipherWrongKey() {}
}
