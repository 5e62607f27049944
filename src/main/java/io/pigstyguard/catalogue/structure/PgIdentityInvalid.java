package io.pigstyguard.catalogue.structure;

import static io.pigstyguard.remedy.Remedy.byHand;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cluster whose identity Pigsty's {@code pg_id} role refuses. */
final class PgIdentityInvalid {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");
  private static final String RESERVED_NAME = "root";
  private static final String PRIMARY = "primary";
  private static final List<String> ROLES =
      List.of(PRIMARY, "replica", "standby", "offline", "delayed");

  private static final String NAME_DEMAND =
      "`pg_cluster` must be a text of letters, digits and dashes other than '"
          + RESERVED_NAME
          + "'";
  private static final String NUMBER_DEMAND = "`pg_seq` must be a number on every member";
  private static final String UNIQUE_DEMAND = "`pg_seq` must differ between members";
  private static final String ROLE_DEMAND =
      "`pg_role` must be one of '" + String.join("', '", ROLES) + "'";
  private static final String PRIMARY_DEMAND =
      "the cluster must have one member with `pg_role: " + PRIMARY + "`";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-007", "pg-identity-invalid")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("Pigsty refuses the identity of a cluster")
          .requires("the cluster must have a valid name, unique `pg_seq` and one primary")
          .why(
              "Playbooks stop at the first assertion, before anything else of the cluster is done.")
          .remedy(
              byHand(
                  "Give every member a `pg_seq` of its own, and one of them "
                      + "`pg_role: primary`",
                  "which member is the primary cannot be known"))
          .docs("/docs/pgsql/config/#identity")
          .reads("pg_cluster", "pg_seq", "pg_role");

  static final Rule RULE = Rule.of(SPEC, PgIdentityInvalid::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      Set<String> numbers = new HashSet<>();
      for (Host member : cluster.members()) {
        name(cluster, member.param("pg_cluster"), violations);
        number(cluster, member.param("pg_seq"), numbers, violations);
        role(cluster, member.param("pg_role"), violations);
      }
      primaries(cluster, violations);
    }
  }

  private static void name(Cluster cluster, Param name, Violations violations) {
    boolean valid = name.type().isText() && NAME.matcher(name.text()).matches();
    if (!name.isOpaque() && (!valid || name.text().equals(RESERVED_NAME))) {
      violations.add(cluster.scope(), name, NAME_DEMAND);
    }
  }

  private static void number(
      Cluster cluster, Param seq, Set<String> numbers, Violations violations) {
    if (seq.isOpaque()) {
      return;
    }
    if (!NUMBER.matcher(seq.text()).matches()) {
      violations.add(cluster.scope(), seq, NUMBER_DEMAND);
      return;
    }
    String number = LEADING_ZEROS.matcher(seq.text()).replaceFirst("");
    if (!numbers.add(number)) {
      // Which of the members is the second depends on their order.
      violations.add(
          cluster.scope(), seq, UNIQUE_DEMAND, Sighting.of(List.of(List.of("pg_seq", number))));
    }
  }

  private static void role(Cluster cluster, Param role, Violations violations) {
    if (!role.isOpaque() && !ROLES.contains(role.text())) {
      violations.add(cluster.scope(), role, ROLE_DEMAND);
    }
  }

  private static void primaries(Cluster cluster, Violations violations) {
    boolean unknown =
        cluster.members().stream().anyMatch(member -> member.param("pg_role").isOpaque());
    long primaries =
        cluster.members().stream()
            .filter(member -> member.param("pg_role").text().equals(PRIMARY))
            .count();
    if (primaries != 1 && !unknown) {
      violations.add(cluster.scope(), PRIMARY_DEMAND);
    }
  }

  private PgIdentityInvalid() {}
}
