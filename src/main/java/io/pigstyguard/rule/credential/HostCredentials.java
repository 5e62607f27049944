package io.pigstyguard.rule.credential;

import static io.pigstyguard.rule.credential.CredentialSites.Owner.optional;
import static io.pigstyguard.rule.credential.CredentialSites.Owner.required;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Viewpoints;
import io.pigstyguard.rule.credential.CredentialSites.Collector;
import io.pigstyguard.rule.credential.CredentialSites.Owner;
import java.util.List;

/** Credentials of what runs on infra, etcd and plain nodes; reported where they are defined. */
final class HostCredentials {
  private static final Owner MONITOR = required("PIG-PWD-003");
  private static final int SIGNIFICANT_IN_VRRP = 8;

  private final Inventory inventory;
  private final Collector sites;

  HostCredentials(Inventory inventory, Collector sites) {
    this.inventory = inventory;
    this.sites = sites;
  }

  void collect() {
    List<Host> infra = inventory.hostsOf("infra");
    infra.forEach(this::infra);
    Viewpoints.of(infra, "pg_exporters").forEach(this::exporters);
    List<Host> portals =
        infra.stream().filter(host -> host.param("nginx_enabled").isTrue()).toList();
    Viewpoints.of(portals, "nginx_users").forEach(this::nginx);
    for (Host host : inventory.hostsOf("etcd")) {
      add(required("PIG-PWD-021"), host, "etcd_root_password", "root");
    }
    inventory.hosts().forEach(this::node);
  }

  private void infra(Host host) {
    if (host.param("grafana_enabled").isTrue()) {
      String admin = host.param("grafana_admin_username").text();
      add(required("PIG-PWD-001"), host, "grafana_admin_password", admin);
      if (!inventory.pgClusters().isEmpty()) {
        add(required("PIG-PWD-019"), host, "grafana_view_password", "dbuser_view");
      }
    }
  }

  /** An exporter with neither a URL nor a password of its own logs in with the host's password. */
  private void exporters(Host host) {
    Param exporters = host.param("pg_exporters");
    String common = host.param("pg_monitor_username").text();
    for (Param exporter : exporters.entries()) {
      Param password = exporter.get("pg_monitor_password");
      Param username = exporter.get("pg_monitor_username");
      if (password.exists()) {
        Scope scope = Scope.of("exporter", exporter.key(exporters));
        sites.add(MONITOR, scope, password, username.isEmpty() ? common : username.text());
      } else if (exporter.get("pg_exporter_url").isEmpty()) {
        add(MONITOR, host, "pg_monitor_password", common);
      }
    }
  }

  private void nginx(Host host) {
    Param users = host.param("nginx_users");
    for (Param user : users.entries()) {
      sites.add(required("PIG-PWD-028"), user.definedBy(), user, user.key(users));
    }
  }

  private void node(Host host) {
    if (host.param("haproxy_enabled").isTrue()) {
      String admin = host.param("haproxy_admin_username").text();
      add(required("PIG-PWD-006"), host, "haproxy_admin_password", admin);
    }
    Param vip = host.param("vip_enabled");
    if (vip.isTrue()) {
      // keepalived cuts the password after eight characters.
      Param password = host.param("vip_auth_pass");
      sites.addShort(new Owner("", "PIG-PWD-034"), vip.definedBy(), password, SIGNIFICANT_IN_VRRP);
    }
    vibe(host);
  }

  /** The module is opt-in: what nobody wrote is not installed. */
  private void vibe(Host host) {
    Param code = host.param("code_password");
    if (code.isWritten() && host.param("code_enabled").isTrue()) {
      sites.add(optional("PIG-PWD-027"), code.definedBy(), code, "");
    }
    Param enabled = host.param("jupyter_enabled");
    Param jupyter = host.param("jupyter_password");
    if (enabled.isTrue() && (enabled.isWritten() || jupyter.isWritten())) {
      sites.add(required("PIG-PWD-027"), jupyter.definedBy(), jupyter, "");
    }
  }

  private void add(Owner owner, Host host, String variable, String account) {
    Param param = host.param(variable);
    sites.add(owner, param.definedBy(), param, account);
  }
}
