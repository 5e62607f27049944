package io.pigstyguard.rule;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import java.util.Locale;

/**
 * Server parameters of a PGSQL member in {@code pg_parameters}, which Pigsty writes to {@code
 * postgresql.auto.conf}, where they beat those of the template.
 */
public final class PgParameters {
  private PgParameters() {}

  /**
   * The override of a server parameter; missing, but placed at {@code pg_parameters}, when there is
   * none. PostgreSQL ignores case in names and takes the last line of a name.
   */
  public static Param of(Host member, String name) {
    Param all = member.param("pg_parameters");
    Param found = all.get(name);
    for (Param entry : all.entries()) {
      if (entry.key(all).toLowerCase(Locale.ROOT).equals(name)) {
        found = entry;
      }
    }
    return found;
  }

  /** Whether PostgreSQL reads a value as boolean false: any beginning of a word for it will do. */
  public static boolean isOff(Param value) {
    String word = value.word();
    if (word.isEmpty() || value.isOpaque()) {
      return false;
    }
    return "false".startsWith(word)
        || "no".startsWith(word)
        || (word.length() > 1 && "off".startsWith(word))
        || word.equals("0");
  }
}
