package io.pigstyguard.catalogue.availability;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class AvailabilityRules {
  private AvailabilityRules() {}

  public static List<Rule> all() {
    return List.of(
        new TooFewPgNodes(),
        new SingleNodeLocalBackup(),
        new BackupOnSameNode(),
        new RpoTooLoose(),
        new RtoInvalid(),
        new FixedIpAccess(),
        new NoStableEndpoint(),
        new SingleInfraNode(),
        new EtcdEvenMembers(),
        new EtcdTooFew(),
        new EtcdTooMany(),
        new EtcdMissing(),
        new BackupDisabled(),
        new BackupUnscheduled(),
        new SafeguardOff(),
        new HaDisabled());
  }
}
