package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.MemberRule;

/** A server and pooler that listen on every address of the machine. */
final class PgListensOnAll {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-001", "pg-listens-on-all")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("PostgreSQL and PgBouncer listen on every address")
          .requires("`pg_listen` " + BindAddress.DEMAND)
          .why(
              "The database can be reached through every network that the machine is, or "
                  + "will be, part of.")
          .remedy(
              set("pg_listen", "'${ip},${vip},${lo}'")
                  .unless("pg_vip_enabled", "'${ip},${lo}'")
                  .rest(", or without `${vip}` when the cluster has no VIP"))
          .page(95, 96, 97)
          .references("CIS PostgreSQL 17 5.2", "STIG V-261889", "STIG V-261926", "CWE-1327")
          .docs("/docs/pgsql/param#pg_listen")
          .reads("pg_listen");

  static final Rule RULE =
      MemberRule.pgsql(
          SPEC,
          "pg_listen",
          (listen, member) ->
              !listen.isOpaque() && BindAddress.anyIsEvery(listen.text().split(",", -1)));

  private PgListensOnAll() {}
}
