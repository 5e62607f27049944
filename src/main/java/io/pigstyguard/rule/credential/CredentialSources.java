package io.pigstyguard.rule.credential;

import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.credential.CredentialSites.Collector;
import java.util.List;

/**
 * All that knows where credentials stand, put together for the rules that look at every credential.
 * There is one for a subject: what the first who asks has found is what all others get.
 */
public record CredentialSources(List<CredentialSource> list) {

  public CredentialSources {
    list = List.copyOf(list);
  }

  /** The sites of a subject, source by source. */
  public CredentialSites in(Subject subject) {
    return subject.reading(CredentialSites.class, this::read);
  }

  private CredentialSites read(Subject subject) {
    Collector sites = new Collector(subject);
    for (CredentialSource source : list) {
      source.collect(subject, sites);
    }
    return sites.collected();
  }
}
