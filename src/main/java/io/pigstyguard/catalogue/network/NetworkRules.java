package io.pigstyguard.catalogue.network;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class NetworkRules {
  private NetworkRules() {}

  public static List<Rule> all() {
    return List.of(
        PgListensOnAll.RULE,
        PgListenUnresolved.RULE,
        HostOnPublicAddress.RULE,
        FirewallNotManaged.RULE,
        ServicePortPublic.RULE,
        SshPortPublic.RULE,
        IntranetTooWide.RULE,
        MonitoringPortPublic.RULE,
        RedisBindsAll.RULE,
        CustomPatroniTemplate.RULE,
        PatroniAllowlistStrayAdmin.RULE);
  }
}
