package io.pigstyguard.catalogue.hba;

import io.pigstyguard.inventory.Param;
import java.util.ArrayList;
import java.util.List;

/**
 * An access line that is in force on a member of a cluster, with its origin in the inventory.
 *
 * @param member a member on which it is in force
 * @param list the parameter that holds the list
 * @param item the item of the list, or of the item's {@code rules}
 * @param role the members on which it is in force, as the inventory says
 * @param pooler whether PgBouncer reads it, not PostgreSQL
 * @param raw whether the inventory has the line itself
 */
record HbaEntry(
    HbaMember member,
    Param list,
    Param item,
    String role,
    HbaLine line,
    boolean pooler,
    boolean raw) {
  private static final int BYTES = 300;
  private static final int BYTES_PER_NAME = 100;

  /** What it takes of the memory, roughly. */
  long bytes() {
    int names = line.databases().size() + line.users().size();
    return BYTES + (long) BYTES_PER_NAME * names;
  }

  /** Whether the role that owns the server may log in. */
  boolean isForDbsu() {
    return line.isForUser("postgres") || line.isForUser(member.dbsu());
  }

  /** Where to report: a list that only a role default fills is one place. */
  Param place() {
    return list.isWritten() ? item : list;
  }

  /** What tells the entry from others of its list, wherever in it it stands. */
  List<String> content() {
    List<String> content = new ArrayList<>(List.of(role));
    content.addAll(line.words());
    return content;
  }

  /** What distinguishes the entry in a message; names of users and options stay out of it. */
  String summary() {
    String origin = list.isWritten() ? "" : "role default with ";
    return "%saddress '%s', method '%s'".formatted(origin, line.where(), line.method());
  }
}
