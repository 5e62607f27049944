package io.pigstyguard.catalogue.integrity;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class IntegrityRules {
  private IntegrityRules() {}

  public static List<Rule> all() {
    return List.of(
        CriticalClusterTemplate.RULE,
        CriticalNodeTune.RULE,
        ChecksumDisabled.RULE,
        ConnectionLoggingOff.RULE,
        WatchdogOff.RULE,
        WatchdogOnInfra.RULE,
        DurabilityDisabled.RULE);
  }
}
