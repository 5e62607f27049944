package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.shape.HostRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A notebook server that Pigsty binds to every address, for requests of any origin. */
final class JupyterExposed {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-018", "jupyter-exposed")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("A notebook server is on the network")
          .requires("`jupyter_enabled` must be false")
          .why(
              "Whoever reaches the port and guesses or steals the one password runs code "
                  + "on the host; checks against cross-site requests are off.")
          .remedy(
              set("jupyter_enabled", "false")
                  .rest(", or close the port to everybody but its users"))
          .references("CWE-1327", "CWE-352")
          .docs("/docs/conf/vibe")
          .reads("jupyter_enabled");

  static final Rule RULE = HostRule.all(SPEC, "jupyter_enabled", (jupyter, host) -> jupyter.isWritten() && jupyter.isTrue());

  private JupyterExposed() {}
}
