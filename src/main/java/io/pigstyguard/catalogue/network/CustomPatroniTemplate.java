package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.Patroni;
import io.pigstyguard.pigsty.PgTemplate;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.Alternatives;
import io.pigstyguard.shape.MemberRule;

/** A cluster whose Patroni template is not one of those that come with an allow-list. */
final class CustomPatroniTemplate {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-010", "custom-patroni-template")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("The allow-list of the Patroni API cannot be verified")
          .requires("`pg_conf` must be " + Alternatives.quoted(PgTemplate.BUNDLED))
          .why(
              "The templates of Pigsty let only infra nodes and members call the API that "
                  + "restarts and switches databases; another template may not.")
          .remedy(
              byHand(
                  "Use one of the four templates, or keep `restapi.allowlist` in "
                      + "yours and turn the rule off",
                  "what a template of your own sets is not written in the inventory"))
          .page(107, 108)
          .references("NIST SP 800-53 AC-3")
          .docs("/docs/pgsql/param#pg_conf")
          .reads("pg_conf", "patroni_enabled", "patroni_mode");

  static final Rule RULE =
      MemberRule.pgsql(
          SPEC,
          "pg_conf",
          (template, member) ->
              Patroni.isActive(member) && !template.isEmpty() && !isBuiltIn(template));

  private static boolean isBuiltIn(Param template) {
    String path = template.text();
    return template.isOpaque()
        || PgTemplate.BUNDLED.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  private CustomPatroniTemplate() {}
}
