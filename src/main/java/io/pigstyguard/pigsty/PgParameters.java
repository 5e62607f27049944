package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;

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
    return member.param("pg_parameters").getIgnoringCase(name);
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
