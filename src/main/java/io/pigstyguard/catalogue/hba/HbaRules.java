package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class HbaRules {
  private HbaRules() {}

  public static List<Rule> all() {
    return List.of(
        new HbaTrustRemote(),
        new HbaTrustLocal(),
        new HbaWorldPlaintext(),
        new HbaWorldPassword(),
        new HbaPublicCidr(),
        new HbaNetworkPlaintext(),
        new HbaAllToAll(),
        new HbaDbsuRemote(),
        new HbaMd5(),
        new HbaIdentOverTcp(),
        new HbaReplicationWide(),
        new HbaCleartextPassword());
  }
}
