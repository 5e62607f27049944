package io.pigstyguard.catalogue.hba;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.yaml.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one list of access rules for one member as the templates {@code pg_hba.conf} and {@code
 * pgbouncer.hba} of role pgsql print it. Rules that make a template abort are left out. {@code
 * order} is of no interest: each line is judged by what it allows.
 */
final class HbaReader {
  private static final String LINE_BREAKS = "\n\u000b\f\r\u0085\u2028\u2029";
  private static final Set<String> TLS = Set.of("ssl", "ssl-md5", "ssl-sha", "cert");

  /** What it takes to read a line and to judge it by every rule about lines. */
  private static final int STEPS_PER_LINE = 50;

  private final HbaMember member;
  private final Param list;
  private final boolean pooler;
  private final Budget budget;
  private final List<HbaEntry> entries = new ArrayList<>();

  private HbaReader(HbaMember member, Param list, boolean pooler, Budget budget) {
    this.member = member;
    this.list = list;
    this.pooler = pooler;
    this.budget = budget;
  }

  /** The lines of a list that are in force on a member. */
  static List<HbaEntry> read(HbaMember member, Param list, boolean pooler, Budget budget) {
    HbaReader reader = new HbaReader(member, list, pooler, budget);
    list.items().stream().filter(Param::isMapping).forEach(reader::read);
    return reader.entries;
  }

  private void read(Param item) {
    String role = word(item.get("role"), "default");
    if (role == null || !HbaMember.isRole(role)) {
      return;
    }
    boolean enabled = member.enables(role);
    Param rules = item.get("rules");
    if (rules.exists() && !(rules.isSequence() && rules.items().isEmpty())) {
      rules.items().forEach(rule -> raw(rule, role, enabled));
    } else if (enabled) {
      object(item, role);
    }
  }

  /** A text of several lines is switched off, by a hash sign before it, on its first line only. */
  private void raw(Param rule, String role, boolean enabled) {
    if (rule.isOpaque()) {
      return;
    }
    boolean active = enabled;
    for (String text : joined(rule.text()).split("\n", -1)) {
      HbaLine line = active ? HbaLine.parse(text) : null;
      if (line != null) {
        keep(rule, role, line, true);
      }
      active = true;
    }
  }

  /** A backslash at the end of a line joins the next one to it. */
  private static String joined(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int ending = text.charAt(at) == '\\' ? ending(text, at + 1) : 0;
      if (ending == 0) {
        joined.append(text.charAt(at));
      }
      at += 1 + ending;
    }
    return joined.toString();
  }

  /** How many characters the line break at a position has; 0 when there is none. */
  private static int ending(String text, int at) {
    if (text.startsWith("\r\n", at)) {
      return 2;
    }
    return at < text.length() && LINE_BREAKS.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
  }

  /** For {@code localhost} Pigsty also prints a line for the socket, which says nothing new. */
  private void object(Param item, String role) {
    String addr = item.get("addr").text();
    String auth = word(item.get("auth"), "pwd");
    HbaAddress address = HbaAddress.ofAlias(addr);
    String method = auth == null ? null : member.method(auth, pooler);
    List<HbaToken> databases = names(item.get("db").text());
    boolean refused = pooler && item.get("db").text().equals(HbaLine.REPLICATION);
    if (address == null || method == null || refused) {
      return;
    }
    boolean encrypted = TLS.contains(auth) && !addr.equals("localhost");
    String type = address == HbaAddress.SOCKET ? HbaLine.SOCKET : encrypted ? "hostssl" : "host";
    List<HbaToken> users = names(member.user(item.get("user").text()));
    HbaLine line = new HbaLine(type, databases, users, addr, address, method, "");
    keep(item, role, line, false);
  }

  private void keep(Param item, String role, HbaLine line, boolean raw) {
    HbaEntry entry = new HbaEntry(member, list, item, role, line, pooler, raw);
    budget.spend(STEPS_PER_LINE);
    budget.hold(entry.bytes());
    entries.add(entry);
  }

  /** Names reach the file as they are, so commas and quotes mean there what they mean in it. */
  private static List<HbaToken> names(String text) {
    List<List<HbaToken>> fields = HbaToken.fields(text.isBlank() ? "all" : text);
    return fields.isEmpty() ? List.of() : fields.get(0);
  }

  /** A field's text, a default when it is missing or empty, null when Pigsty cannot use it. */
  private static @Nullable String word(Param field, String missing) {
    if (!field.exists()) {
      return missing;
    }
    if (field.type() == ScalarType.NULL) {
      return null;
    }
    return field.text().isEmpty() ? missing : field.text();
  }
}
