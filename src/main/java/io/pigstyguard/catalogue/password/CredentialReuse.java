package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSite;
import io.pigstyguard.rule.credential.CredentialSources;
import io.pigstyguard.rule.credential.CredentialState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One password for several components. */
final class CredentialReuse implements Rule {
  private static final String DEMAND = "must differ from other passwords";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-037", "credential-reuse")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("One password opens several components")
          .requires("passwords of different components must differ")
          .why(
              "Whoever learns the password of the least protected component holds all of "
                  + "them.")
          .remedy(
              newSecret("each of the parameters", SecretForm.PASSWORD)
                  .said("Set each of the parameters to a random value of its own"))
          .references("CIS Controls v8 5.2", "NIST SP 800-53 IA-5")
          .docs("/docs/setup/security/")
          .reads(
              "grafana_admin_password",
              "pg_admin_password",
              "pg_monitor_password",
              "pg_replication_password",
              "patroni_password",
              "haproxy_admin_password",
              "minio_secret_key",
              "grafana_view_password",
              "etcd_root_password");

  private final CredentialSources credentials;

  CredentialReuse(CredentialSources credentials) {
    this.credentials = credentials;
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    Map<String, List<Param>> users = new LinkedHashMap<>();
    for (CredentialSite site : credentials.in(subject).list()) {
      boolean own = site.state() == CredentialState.FINE || site.state() == CredentialState.WEAK;
      if (own && site.param().isWritten() && SPEC.reads().contains(site.param().path())) {
        users.computeIfAbsent(site.param().text(), text -> new ArrayList<>()).add(site.param());
      }
    }
    for (List<Param> sharing : users.values()) {
      if (sharing.stream().map(Param::path).distinct().count() > 1) {
        for (Param param : sharing) {
          violations.add(param.definedBy(), param, "`" + param + "` " + DEMAND);
        }
      }
    }
  }
}
