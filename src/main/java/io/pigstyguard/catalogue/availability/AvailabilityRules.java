package io.pigstyguard.catalogue.availability;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class AvailabilityRules {
  private AvailabilityRules() {}

  public static List<Rule> all() {
    return List.of(
        TooFewPgNodes.RULE,
        SingleNodeLocalBackup.RULE,
        BackupOnSameNode.RULE,
        RpoTooLoose.RULE,
        RtoInvalid.RULE,
        FixedIpAccess.RULE,
        NoStableEndpoint.RULE,
        SingleInfraNode.RULE,
        EtcdEvenMembers.RULE,
        EtcdTooFew.RULE,
        EtcdTooMany.RULE,
        EtcdMissing.RULE,
        BackupDisabled.RULE,
        BackupUnscheduled.RULE,
        SafeguardOff.RULE,
        HaDisabled.RULE);
  }
}
