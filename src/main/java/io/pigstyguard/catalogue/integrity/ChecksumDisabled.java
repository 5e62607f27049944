package io.pigstyguard.catalogue.integrity;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.PgTemplate;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A cluster that cannot notice damaged pages. */
final class ChecksumDisabled {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-003", "checksum-disabled")
          .severity(Severity.HIGH)
          .actions("W/W/D")
          .title("Page checksums are off")
          .requires("`pg_checksum` must be true")
          .why(
              "Silent corruption by disks or memory is read as data, and is copied to replicas and"
                  + " backups.")
          .remedy(
              set("pg_checksum", "true")
                  .rest(
                      " before the cluster is created; an existing one needs "
                          + "`pg_checksums --enable` while it is stopped"))
          .page(142, 143, 144)
          .references("STIG V-261901", "NIST SP 800-53 SI-7")
          .docs("/docs/pgsql/param#pg_checksum")
          .reads("pg_checksum", "pg_conf");

  static final Rule RULE = MemberRule.pgsql(SPEC, "pg_checksum", (checksum, member) -> checksum.isNotTrue() && PgTemplate.of(member).isNotCrit());

  private ChecksumDisabled() {}
}
