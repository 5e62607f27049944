package io.pigstyguard.catalogue.availability;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.address.ConnectionUrl;
import io.pigstyguard.address.ConnectionUrl.Endpoint;
import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.EffectiveTexts.Text;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of PGSQL clusters of at least two, and which of them clients are bound to. */
record ReplicatedMembers(Map<String, Host> byAddress) {
  private static final Pattern HOST_KEY =
      Pattern.compile("(?i)(.*(?:POSTGRES|PG|DB|DATABASE|PGVECTOR)_)(HOST)");
  private static final Set<String> DIRECT = Set.of("", "5432", "6432");

  ReplicatedMembers {
    // Not copyOf, whose tables are slow for keys made to collide.
    byAddress = Collections.unmodifiableMap(new HashMap<>(byAddress));
  }

  static ReplicatedMembers of(Inventory inventory) {
    Map<String, Host> members = new HashMap<>();
    for (Cluster cluster : inventory.pgClusters()) {
      if (cluster.members().size() > 1) {
        cluster.members().forEach(member -> members.put(member.name(), member));
      }
    }
    return new ReplicatedMembers(members);
  }

  /** The member that a text names as where to connect, without a service in between; or null. */
  @Nullable Host boundBy(Text text) {
    Host named = text.isOfApp() ? boundBy(hostKey(text)) : null;
    if (named != null) {
      return named;
    }
    for (ConnectionUrl url : ConnectionUrl.in(text.param().text())) {
      List<Endpoint> endpoints = url.endpoints();
      // With several hosts the driver looks for the primary among them.
      Host member = url.isPostgres() && endpoints.size() == 1 ? boundBy(endpoints.get(0)) : null;
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  private @Nullable Host boundBy(Endpoint endpoint) {
    Host member = byAddress.get(endpoint.host());
    boolean direct =
        member != null
            && (DIRECT.contains(endpoint.port())
                || endpoint.port().equals(member.param("pg_port").text())
                || endpoint.port().equals(member.param("pgbouncer_port").text()));
    return direct ? member : null;
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
}
