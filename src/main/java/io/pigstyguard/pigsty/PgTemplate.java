package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import java.util.List;

/** The Patroni template of a PGSQL member: what {@code pg_conf} names, without folders. */
public record PgTemplate(Param conf) {
  /** The template that puts consistency first. */
  public static final String CRIT = "crit.yml";

  /** The templates that Pigsty ships. */
  public static final List<String> BUNDLED = List.of("oltp.yml", "olap.yml", CRIT, "tiny.yml");

  private static final String CRIT_PREFIX = CRIT.substring(0, CRIT.indexOf('.'));

  public static PgTemplate of(Host member) {
    return new PgTemplate(member.param("pg_conf"));
  }

  public String name() {
    String path = conf.text().strip();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether the template puts consistency first: {@code crit.yml} or a variant named after it. */
  public boolean isCrit() {
    return !conf.isOpaque() && name().startsWith(CRIT_PREFIX);
  }

  /** Whether the template is readable and puts availability first. */
  public boolean isNotCrit() {
    return !conf.isOpaque() && !isCrit();
  }

  /** Whether Pigsty ships the template, so that its content is known. */
  public boolean isBundled() {
    return BUNDLED.contains(name());
  }
}
