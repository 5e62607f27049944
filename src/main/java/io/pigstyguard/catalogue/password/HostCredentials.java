package io.pigstyguard.catalogue.password;

import static io.pigstyguard.rule.credential.CredentialSite.Owner.optional;
import static io.pigstyguard.rule.credential.CredentialSite.Owner.required;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.RemoteInstance;
import io.pigstyguard.rule.Viewpoints;
import io.pigstyguard.rule.credential.CredentialSite.Owner;
import io.pigstyguard.rule.credential.CredentialSites.Collector;
import java.util.List;

/** Credentials of what runs on infra, etcd and plain nodes; reported where they are defined. */
final class HostCredentials {
  private static final Owner MONITOR = required(PostgresPasswords.MONITOR);

  private final Inventory inventory;
  private final Collector sites;

  HostCredentials(Inventory inventory, Collector sites) {
    this.inventory = inventory;
    this.sites = sites;
  }

  void collect() {
    List<Host> infra = inventory.hostsOf("infra");
    infra.forEach(this::infra);
    RemoteInstance.in(inventory).forEach(this::exporter);
    List<Host> portals =
        infra.stream().filter(host -> host.param("nginx_enabled").isTrue()).toList();
    Viewpoints.of(portals, "nginx_users").forEach(this::nginx);
    for (Host host : inventory.hostsOf("etcd")) {
      Param root = host.param("etcd_root_password");
      sites.add(required(InfraPasswords.ETCD_ROOT), root.definedBy(), root, "root");
    }
    inventory.hosts().forEach(this::node);
  }

  private void infra(Host host) {
    if (host.param("grafana_enabled").isTrue()) {
      add(
          required(InfraPasswords.GRAFANA_ADMIN),
          host,
          "grafana_admin_password",
          "grafana_admin_username");
      if (!inventory.pgClusters().isEmpty()) {
        Param view = host.param("grafana_view_password");
        sites.add(required(InfraPasswords.GRAFANA_VIEW), view.definedBy(), view, "dbuser_view");
      }
    }
  }

  /** An exporter with neither a URL nor a password of its own logs in with the host's password. */
  private void exporter(RemoteInstance instance) {
    Param password = instance.entry().get("pg_monitor_password");
    String account = instance.setting("pg_monitor_username").text();
    if (password.exists()) {
      sites.add(MONITOR, instance.scope(), password, account);
    } else if (instance.setting("pg_exporter_url").isEmpty()) {
      add(MONITOR, password.host(), "pg_monitor_password", "pg_monitor_username");
    }
  }

  private void nginx(Host host) {
    Param users = host.param("nginx_users");
    for (Param user : users.entries()) {
      sites.add(required(InfraPasswords.NGINX_USER), user.definedBy(), user, user.key(users));
    }
  }

  private void node(Host host) {
    if (host.param("haproxy_enabled").isTrue()) {
      add(
          required(InfraPasswords.HAPROXY_ADMIN),
          host,
          "haproxy_admin_password",
          "haproxy_admin_username");
    }
    Param vip = host.param("vip_enabled");
    if (vip.isTrue()) {
      Param password = host.param("vip_auth_pass");
      sites.addShort(
          new Owner(null, InfraPasswords.VRRP),
          vip.definedBy(),
          password,
          InfraPasswords.SIGNIFICANT_IN_VRRP);
    }
    vibe(host);
  }

  /** The module is opt-in: what nobody wrote is not installed. */
  private void vibe(Host host) {
    Param code = host.param("code_password");
    if (code.isWritten() && host.param("code_enabled").isTrue()) {
      sites.add(optional(InfraPasswords.VIBE), code.definedBy(), code, "");
    }
    Param enabled = host.param("jupyter_enabled");
    Param jupyter = host.param("jupyter_password");
    if (enabled.isTrue() && (enabled.isWritten() || jupyter.isWritten())) {
      sites.add(required(InfraPasswords.VIBE), jupyter.definedBy(), jupyter, "");
    }
  }

  private void add(Owner owner, Host host, String variable, String account) {
    Param param = host.param(variable);
    sites.add(owner, param.definedBy(), param, host.param(account).text());
  }
}
