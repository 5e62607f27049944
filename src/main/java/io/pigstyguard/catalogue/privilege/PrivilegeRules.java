package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class PrivilegeRules {
  private PrivilegeRules() {}

  public static List<Rule> all() {
    return List.of(
        DbsuUnlimitedSudo.RULE,
        AdminPasswordlessSudo.RULE,
        DbsuSshExchange.RULE,
        AdminSshExchange.RULE,
        BusinessSuperuser.RULE,
        BusinessElevatedAttribute.RULE,
        SelinuxMode.DISABLED,
        SelinuxMode.PERMISSIVE,
        PgbouncerAuthQuery.RULE,
        HaproxyAuthOff.RULE,
        GrafanaAuthProxy.RULE,
        DatabaseOpenConnect.RULE,
        PortalWithoutAuth.RULE,
        PackageRepoOverHttp.RULE,
        ImageMirrorOverHttp.RULE,
        AppInsecureSwitch.RULE,
        BackupUserOverprivileged.RULE,
        JupyterExposed.RULE);
  }
}
