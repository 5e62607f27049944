package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.PgUser;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.shape.UserRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A user that cannot log in because its password has expired. */
final class UserAlreadyExpired {
  private static final String FUTURE = "must lie in the future";
  private static final String DAYS_DEMAND = "`expire_in` must be above 0";
  private static final String DATE_DEMAND = "`expire_at` " + FUTURE;

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-015", "user-already-expired")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("A user would be created already expired")
          .requires("the expiry of a user " + FUTURE)
          .why(
              "PostgreSQL refuses the password of the user from the first day, so its "
                  + "application fails to connect.")
          .remedy(
              byHand(
                  "Set `expire_in` to a number of days above 0, or `expire_at` to a "
                      + "later date",
                  "whether the user is to live on is for you to decide"))
          .page(70)
          .references("NIST SP 800-53 IA-5(1)")
          .docs("/docs/pgsql/config/user")
          .reads("pg_users", "pg_default_roles");

  static final Rule RULE = UserRule.written(SPEC, UserAlreadyExpired::check);

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-M-d['T'H:m[:s[.SSSSSS][.SSS]]][XXX][X]", Locale.ROOT);

  private static void check(PgUser user, Subject subject, Violations violations) {
    if (!user.canLogIn()) {
      return;
    }
    Param days = user.get("expire_in");
    Param date = user.get("expire_at");
    if (!days.isEmpty()) {
      Double number = days.number();
      if (number != null && number <= 0) {
        violations.add(user.scope(), days, DAYS_DEMAND);
      }
      return;
    }
    Instant end = instant(date.text().strip());
    if (end != null && end.isBefore(subject.now())) {
      violations.add(user.scope(), date, DATE_DEMAND);
    }
  }

  /** A date, with or without time and offset; null for what is none, such as 'infinity'. */
  private static @Nullable Instant instant(String text) {
    try {
      TemporalAccessor parsed =
          FORM.parseBest(
              text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof OffsetDateTime moment) {
        return moment.toInstant();
      }
      return parsed instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : ((LocalDate) parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private UserAlreadyExpired() {}
}
