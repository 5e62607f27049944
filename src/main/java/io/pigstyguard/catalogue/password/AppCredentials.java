package io.pigstyguard.catalogue.password;

import static io.pigstyguard.rule.credential.CredentialSite.Owner.optional;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.pigsty.Viewpoints;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.credential.CredentialSites.Collector;
import io.pigstyguard.yaml.ScalarType;

/** Credentials that container apps are configured with. */
final class AppCredentials {
  private final Subject subject;
  private final Collector sites;

  AppCredentials(Subject subject, Collector sites) {
    this.subject = subject;
    this.sites = sites;
  }

  void collect() {
    for (Host host : Viewpoints.of(subject.inventory().hosts(), "apps")) {
      Param apps = host.param("apps");
      for (Param app : apps.entries()) {
        app(app, Scope.of("app", app.key(apps)));
      }
    }
  }

  /** A key such as ENABLE_PASSWORD_LOGIN holds a switch, no secret. */
  private void app(Param app, Scope scope) {
    CredentialNames names = subject.knowledge().credentials().names();
    Param conf = app.get("conf");
    for (Param setting : conf.entries()) {
      if (setting.type() != ScalarType.BOOL && names.matches(setting.key(conf))) {
        sites.add(optional(ModulePasswords.APP), scope, setting, "");
      }
    }
  }
}
