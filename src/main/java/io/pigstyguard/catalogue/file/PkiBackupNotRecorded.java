package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A CA key without a record of a recent backup. */
final class PkiBackupNotRecorded {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-008", "pki-backup-not-recorded")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("No recent off-cluster backup of the CA is recorded")
          .requires("an object with the key of a CA must record a recent backup")
          .why(
              "Without the CA key no certificate can be renewed, and a new CA means "
                  + "replacing all of them at once.")
          .remedy(
              byHand(
                  "Back up `files/pki`, and set the annotation "
                      + "`pigsty-guard.io/pki-backup` to the date, such as "
                      + "\"2026-08-01T00:00:00Z\"",
                  "the backup must be made first"))
          .page(32)
          .references("NIST SP 800-53 CP-9")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, PkiBackupNotRecorded::check);

  private static final String ANNOTATION = "pigsty-guard.io/pki-backup";
  private static final String FORMER_ANNOTATION = "pigsty.io/pki-backup";
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
  private static final int DATE_LENGTH = "2026-08-01".length();

  private static void check(Subject subject, Violations violations) {
    StoredObject object = subject.object();
    if (PrivateKeys.areOfCa(subject) && !isBackedUp(object, subject)) {
      violations.add(Scope.OBJECT, message(subject.thresholds().pkiBackupDays()));
    }
  }

  private static String message(int days) {
    return "`" + ANNOTATION + "` must hold a date of the last " + days + " days";
  }

  private static boolean isBackedUp(StoredObject object, Subject subject) {
    String own = object.annotations().get(ANNOTATION);
    Instant backup = instant(own == null ? object.annotations().get(FORMER_ANNOTATION) : own);
    Duration longest = Duration.ofDays(subject.thresholds().pkiBackupDays());
    return backup != null
        && !backup.isBefore(subject.now().minus(longest))
        && backup.isBefore(subject.now().plus(CLOCKS_MAY_DIFFER));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String date = text.strip();
      return date.length() == DATE_LENGTH
          ? LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private PkiBackupNotRecorded() {}
}
