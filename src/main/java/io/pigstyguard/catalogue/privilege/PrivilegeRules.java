package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class PrivilegeRules {
  private PrivilegeRules() {}

  public static List<Rule> all() {
    return List.of(
        new DbsuUnlimitedSudo(),
        new AdminPasswordlessSudo(),
        new DbsuSshExchange(),
        new AdminSshExchange(),
        new BusinessSuperuser(),
        new BusinessElevatedAttribute(),
        SelinuxMode.DISABLED,
        SelinuxMode.PERMISSIVE,
        new PgbouncerAuthQuery(),
        new HaproxyAuthOff(),
        new GrafanaAuthProxy(),
        new DatabaseOpenConnect(),
        new PortalWithoutAuth(),
        new PackageRepoOverHttp(),
        new ImageMirrorOverHttp(),
        new AppInsecureSwitch(),
        new BackupUserOverprivileged(),
        new JupyterExposed());
  }
}
