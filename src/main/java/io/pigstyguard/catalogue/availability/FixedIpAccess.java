package io.pigstyguard.catalogue.availability;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.ConnectionUrl;
import io.pigstyguard.rule.ConnectionUrl.Endpoint;
import io.pigstyguard.rule.EffectiveTexts;
import io.pigstyguard.rule.EffectiveTexts.Text;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that is bound to one member of a cluster with replicas. */
final class FixedIpAccess implements Rule {
  private static final Pattern HOST_KEY =
      Pattern.compile("(?i)(.*(?:POSTGRES|PG|DB|DATABASE|PGVECTOR)_)(HOST)");
  private static final Set<String> DIRECT = Set.of("", "5432", "6432");
  private static final Set<String> EXPORTERS = Set.of("pg_exporter_url", "pgbouncer_exporter_url");
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-006", "fixed-ip-access")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("A client bypasses the routing of failovers")
          .requires("a client must not name the address of one member of a cluster")
          .why("After a failover the client still talks to the old primary, dead or read-only.")
          .fix("Use the cluster's name, its VIP, or a service port such as 5433 of any member.")
          .page(169, 170, 171)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/pgsql/service")
          .reads("apps", "juice_instances", "pg_cluster", "pg_port", "pgbouncer_port");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    Map<String, Host> members = members(subject.inventory());
    if (members.isEmpty()) {
      return;
    }
    for (Text text : EffectiveTexts.of(subject).list()) {
      Host member = members.get(target(text, members));
      if (member != null && !isExporter(text)) {
        violations.add(
            text.scope(),
            text.param(),
            "`%s` must not name the address of one member of cluster '%s'"
                .formatted(text.param().name(), member.param("pg_cluster").text()));
      }
    }
  }

  /** Members of clusters with at least two, by address. */
  private static Map<String, Host> members(Inventory inventory) {
    Map<String, Host> members = new HashMap<>();
    for (Cluster cluster : inventory.pgClusters()) {
      if (cluster.members().size() > 1) {
        cluster.members().forEach(member -> members.put(member.name(), member));
      }
    }
    return members;
  }

  /** An exporter monitors one instance on purpose. */
  private static boolean isExporter(Text text) {
    return text.scope().isA("exporter") || EXPORTERS.contains(text.param().path());
  }

  /** The address of the member that a text names as where to connect; empty for none. */
  private static String target(Text text, Map<String, Host> members) {
    if (text.isOfApp()) {
      Endpoint host = hostKey(text);
      if (isDirect(host, members)) {
        return host.host();
      }
    }
    for (ConnectionUrl url : ConnectionUrl.in(text.param().text())) {
      List<Endpoint> endpoints = url.endpoints();
      // With several hosts the driver looks for the primary among them.
      if (url.isPostgres() && endpoints.size() == 1 && isDirect(endpoints.get(0), members)) {
        return endpoints.get(0).host();
      }
    }
    return "";
  }

  /** What an app's key such as {@code DB_HOST}, with {@code DB_PORT} beside it, leads to. */
  private static Endpoint hostKey(Text text) {
    Matcher key = HOST_KEY.matcher(text.param().name());
    if (!key.matches()) {
      return new Endpoint("", "");
    }
    String[] parts = text.param().word().split(":", 2);
    Param port = text.beside(key.group(1) + (key.group(2).equals("host") ? "port" : "PORT"));
    return new Endpoint(parts[0], parts.length > 1 ? parts[1] : port.text().strip());
  }

  private static boolean isDirect(Endpoint endpoint, Map<String, Host> members) {
    Host member = members.get(endpoint.host());
    return member != null
        && (DIRECT.contains(endpoint.port())
            || endpoint.port().equals(member.param("pg_port").text())
            || endpoint.port().equals(member.param("pgbouncer_port").text()));
  }
}
