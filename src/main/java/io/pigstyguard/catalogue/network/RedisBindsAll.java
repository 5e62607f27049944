package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.set;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.MemberRule;

/** A Redis server that listens on every address of the machine. */
final class RedisBindsAll {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\v]+");
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-009", "redis-binds-all")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Redis listens on every address")
          .requires("`redis_bind_address` " + BindAddress.DEMAND)
          .why(
              "Redis can be reached through every network that the machine is, or will be, "
                  + "part of.")
          .remedy(
              set("redis_bind_address", "''")
                  .rest(
                      " for the address of the host in the inventory, or name an "
                          + "internal address"))
          .page(102)
          .references("NIST SP 800-53 CM-7", "CWE-1327")
          .docs("/docs/redis/param#redis_bind_address")
          .reads("redis_bind_address");

  static final Rule RULE =
      MemberRule.of(
          Module.REDIS,
          SPEC,
          "redis_bind_address",
          (bind, node) ->
              !bind.isOpaque() && BindAddress.anyIsEvery(BLANKS.split(bind.text(), -1)));

  private RedisBindsAll() {}
}
