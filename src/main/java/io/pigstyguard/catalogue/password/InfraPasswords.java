package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** Specifications about passwords of what runs on infra, etcd and plain nodes. */
final class InfraPasswords {
  static final RuleSpec GRAFANA_ADMIN =
      RuleSpec.of("PIG-PWD-001", "grafana-admin-password")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The password of the Grafana administrator is public")
          .requires("`grafana_admin_password` must not be a publicly known value")
          .why(
              "Whoever reaches Grafana can take it over, and with it every datasource "
                  + "that it is allowed to query.")
          .remedy(newSecret("grafana_admin_password"))
          .page(41)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/infra/param#grafana_admin_password")
          .reads("grafana_admin_password", "grafana_enabled");

  static final RuleSpec HAPROXY_ADMIN =
      RuleSpec.of("PIG-PWD-006", "haproxy-admin-password")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The password of the HAProxy admin page is public")
          .requires("`haproxy_admin_password` must not be a publicly known value")
          .why(
              "The admin page can take database servers out of service, so anyone who "
                  + "reaches it can stop client traffic.")
          .remedy(newSecret("haproxy_admin_password"))
          .page(46)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/node/param#haproxy_admin_password")
          .reads("haproxy_admin_password", "haproxy_enabled");

  static final RuleSpec GRAFANA_VIEW =
      RuleSpec.of("PIG-PWD-019", "grafana-view-password")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The password of Grafana's read-only database user is public")
          .requires("`grafana_view_password` must not be a publicly known value")
          .why(
              "Anyone who reaches PostgreSQL can log in as the user of the provisioned "
                  + "datasource and read the metadata.")
          .remedy(
              newSecret("grafana_view_password")
                  .rest(", and the password of `dbuser_view` in `pg_users` to the same"))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/infra/param#grafana_view_password")
          .reads("grafana_view_password", "grafana_enabled");

  static final RuleSpec ETCD_ROOT =
      RuleSpec.of("PIG-PWD-021", "etcd-root-password")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("The root password of etcd is public")
          .requires("`etcd_root_password` must not be a publicly known value")
          .why(
              "The root user of etcd can rewrite the cluster state of Patroni and so "
                  + "decide which database server is primary.")
          .remedy(newSecret("etcd_root_password"))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/etcd/param#etcd_root_password")
          .reads("etcd_root_password");

  static final RuleSpec NGINX_USER =
      RuleSpec.of("PIG-PWD-028", "nginx-basic-auth-public")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The password of a portal user is public")
          .requires("a password in `nginx_users` must not be a publicly known value")
          .why(
              "The basic authentication of the portal is all that keeps strangers from "
                  + "the pages behind it.")
          .remedy(newSecret("the value of every name in `nginx_users`", SecretForm.PASSWORD))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/infra/param#nginx_users")
          .reads("nginx_users", "nginx_enabled");

  /** How many characters of {@code vip_auth_pass} keepalived uses; it cuts off the rest. */
  static final int SIGNIFICANT_IN_VRRP = 8;

  static final RuleSpec VRRP =
      RuleSpec.of("PIG-PWD-034", "vrrp-password-derived")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("The VRRP password follows from the cluster name")
          .requires("`vip_auth_pass` must be set where `vip_enabled` is true")
          .why(
              "Without it keepalived uses `<node_cluster>-<vrid>`, so any host of the "
                  + "network can guess the password and take the virtual address over.")
          .remedy(newSecret("`vip_auth_pass`", SecretForm.SHORT))
          .references("CWE-1391", "NIST SP 800-53 IA-5")
          .docs("/docs/node/param#vip_auth_pass")
          .reads("vip_auth_pass", "vip_enabled");

  static final RuleSpec VIBE =
      RuleSpec.of("PIG-PWD-027", "vibe-public-password")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The password of the web IDE or notebook is public")
          .requires("`code_password` and `jupyter_password` must not be publicly known values")
          .why("Both offer a shell, so anyone who reaches them runs commands on the host.")
          .remedy(
              newSecret("the password", SecretForm.PASSWORD)
                  .said(
                      "Set `code_password` and `jupyter_password` to random values of at "
                          + "least 16 characters"))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/vibe")
          .reads("code_password", "jupyter_password", "code_enabled", "jupyter_enabled");

  private InfraPasswords() {}
}
