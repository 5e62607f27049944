package io.pigstyguard.catalogue.network;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class NetworkRules {
  private NetworkRules() {}

  public static List<Rule> all() {
    return List.of(
        new PgListensOnAll(),
        new PgListenUnresolved(),
        new HostOnPublicAddress(),
        new FirewallNotManaged(),
        new ServicePortPublic(),
        new SshPortPublic(),
        new IntranetTooWide(),
        new MonitoringPortPublic(),
        new RedisBindsAll(),
        new CustomPatroniTemplate(),
        new PatroniAllowlistStrayAdmin());
  }
}
