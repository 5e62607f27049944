package io.pigstyguard.catalogue.integrity;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.pigsty.PgTemplate;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.MemberRule;

/** A critical cluster whose template puts availability before consistency. */
final class CriticalClusterTemplate {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-001", "critical-cluster-template")
          .severity(Severity.MEDIUM)
          .actions("-/W*/D")
          .title("A critical cluster is not in consistency-first mode")
          .requires("`pg_conf` of a critical cluster must be '" + PgTemplate.CRIT + "'")
          .why(
              "Only the crit template replicates synchronously, keeps checksums on and records every"
                  + " login; with the others a failover may lose committed transactions.")
          .remedy(set("pg_conf", "crit.yml"))
          .page(136, 137)
          .references("NIST SP 800-53 SI-7", "NIST SP 800-53 SC-24")
          .docs("/docs/pgsql/param#pg_conf")
          .reads("pg_conf");

  static final Rule RULE =
      MemberRule.critical(
          SPEC,
          member -> PgTemplate.of(member).conf(),
          (conf, member) -> PgTemplate.of(member).isNotCrit());

  private CriticalClusterTemplate() {}
}
