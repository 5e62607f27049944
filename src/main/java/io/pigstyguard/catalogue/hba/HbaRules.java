package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class HbaRules {
  private HbaRules() {}

  public static List<Rule> all() {
    return List.of(
        HbaTrust.REMOTE,
        HbaTrust.LOCAL,
        HbaNetworks.WORLD_PLAINTEXT,
        HbaNetworks.WORLD_PASSWORD,
        HbaNetworks.PUBLIC,
        HbaNetworks.NETWORK_PLAINTEXT,
        HbaReach.ALL_TO_ALL,
        HbaReach.DBSU,
        HbaMethods.MD5,
        HbaMethods.IDENT,
        HbaReach.REPLICATION,
        HbaMethods.PASSWORD);
  }
}
