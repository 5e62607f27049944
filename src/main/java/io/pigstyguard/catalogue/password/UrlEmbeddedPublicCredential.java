package io.pigstyguard.catalogue.password;

import io.pigstyguard.rule.EffectiveTexts;
import io.pigstyguard.rule.EffectiveTexts.Text;
import io.pigstyguard.rule.PublicCredentials;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.EmbeddedCredentials;

/** A connection string or command line that carries a published password. */
final class UrlEmbeddedPublicCredential implements Rule {
  private static final String DEMAND = "must not carry a publicly known password";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-033", "url-embedded-public-credential")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A connection string carries a published password")
          .requires("a connection string " + DEMAND)
          .why("Anyone who reaches the other end can log in with it.")
          .fix(
              "Change the password at the other end, and keep it out of the URL where the "
                  + "program can read it from elsewhere.")
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5")
          .docs("/docs/setup/security/")
          .reads("apps", "pg_exporters", "pg_exporter_url", "juice_instances", "grafana_pgurl");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    PublicCredentials published = subject.knowledge().credentials();
    for (Text text : EffectiveTexts.of(subject).list()) {
      for (String credential : EmbeddedCredentials.in(text.param().text())) {
        if (published.contains(credential, null)) {
          violations.add(text.scope(), text.param(), "`" + text.param() + "` " + DEMAND);
        }
      }
    }
  }
}
