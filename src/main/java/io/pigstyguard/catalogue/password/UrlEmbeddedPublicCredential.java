package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.remedy.SecretForm;
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
final class UrlEmbeddedPublicCredential {
  private static final String DEMAND = "must not carry a publicly known password";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-033", "url-embedded-public-credential")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A connection string carries a published password")
          .requires("a connection string " + DEMAND)
          .why("Anyone who reaches the other end can log in with it.")
          .remedy(
              newSecret("the password", SecretForm.PASSWORD)
                  .said("Change the password at the other end")
                  .rest(
                      ", and keep it out of the URL where the program can read it from "
                          + "elsewhere"))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5")
          .docs("/docs/setup/security/")
          .reads("apps", "pg_exporters", "pg_exporter_url", "juice_instances", "grafana_pgurl");

  static final Rule RULE = Rule.of(SPEC, UrlEmbeddedPublicCredential::check);

  private static void check(Subject subject, Violations violations) {
    PublicCredentials published = subject.knowledge().credentials();
    for (Text text : EffectiveTexts.of(subject).list()) {
      for (String credential : EmbeddedCredentials.in(text.param().text())) {
        if (published.contains(credential, null)) {
          violations.add(text.scope(), text.param(), "`" + text.param() + "` " + DEMAND);
        }
      }
    }
  }

  private UrlEmbeddedPublicCredential() {}
}
