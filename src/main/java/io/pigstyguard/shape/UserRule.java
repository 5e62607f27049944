package io.pigstyguard.shape;

import io.pigstyguard.pigsty.PgUser;
import io.pigstyguard.pigsty.PgUsers;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.List;
import java.util.function.Function;

/** Rules about the roles of PGSQL clusters, other than those that Pigsty is told to drop. */
public final class UserRule {
  private UserRule() {}

  /** What is demanded of one role. */
  @FunctionalInterface
  public interface Check {
    void judge(PgUser user, Subject subject, Violations violations);
  }

  /** About the entries of {@code pg_users}. */
  public static Rule business(RuleSpec spec, Check check) {
    return of(spec, PgUsers::business, check);
  }

  /** About the entries of {@code pg_default_roles}, written or defaulted. */
  public static Rule system(RuleSpec spec, Check check) {
    return of(spec, PgUsers::system, check);
  }

  /** About every entry of both that the inventory writes. */
  public static Rule written(RuleSpec spec, Check check) {
    return of(spec, PgUsers::written, check);
  }

  private static Rule of(RuleSpec spec, Function<PgUsers, List<PgUser>> whose, Check check) {
    return Rule.of(
        spec,
        (subject, violations) -> {
          for (PgUser user : whose.apply(PgUsers.of(subject))) {
            if (!user.isAbsent()) {
              check.judge(user, subject, violations);
            }
          }
        });
  }
}
