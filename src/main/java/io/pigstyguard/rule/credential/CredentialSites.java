package io.pigstyguard.rule.credential;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.PublicCredentials;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every credential of every active module, each place once. */
public record CredentialSites(List<CredentialSite> list) {

  public CredentialSites {
    list = List.copyOf(list);
  }

  public static CredentialSites of(Subject subject) {
    return subject.reading(CredentialSites.class, CredentialSites::read);
  }

  private static CredentialSites read(Subject subject) {
    Collector sites = new Collector(subject);
    new HostCredentials(subject.inventory(), sites).collect();
    new PostgresCredentials(subject, sites).collect();
    new ModuleCredentials(subject.inventory(), sites).collect();
    new AppCredentials(subject, sites).collect();
    return new CredentialSites(sites.list);
  }

  /** Reports the places whose credential is published or missing against the rule's will. */
  public void report(RuleSpec spec, Violations violations) {
    for (CredentialSite site : list) {
      if (site.breaks(spec)) {
        String fault = site.state() == CredentialState.EMPTY ? "empty" : "a publicly known value";
        violations.add(site.scope(), site.param(), "`" + site.param() + "` must not be " + fault);
      }
    }
  }

  /** The rules that a credential breaks when it is published and when it is missing. */
  record Owner(String rule, String emptyRule) {
    /** A credential that must be there. */
    static Owner required(String rule) {
      return new Owner(rule, rule);
    }

    /** A credential that may be missing. */
    static Owner optional(String rule) {
      return new Owner(rule, "");
    }
  }

  /** Gathers places and classifies each once, however many hosts see it. */
  static final class Collector {
    private static final int BYTES_EACH = 300;

    private record Place(
        Owner owner,
        Scope scope,
        String path,
        String account,
        Identity value,
        @Nullable Integer line) {}

    private record Identity(@Nullable Object object) {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Identity identity && identity.object == object;
      }

      @Override
      public int hashCode() {
        return System.identityHashCode(object);
      }
    }

    private final Budget budget;
    private final PublicCredentials published;
    private final int length;
    private final Set<Place> seen = new HashSet<>();
    private final List<CredentialSite> list = new ArrayList<>();

    Collector(Subject subject) {
      budget = subject.budget();
      published = subject.knowledge().credentials();
      length = subject.thresholds().passwordLength();
    }

    void add(Owner owner, Scope scope, Param param, String account) {
      add(owner, scope, param, new CredentialState.Use(account, null, length));
    }

    /** Adds a credential of which only the first characters count. */
    void addShort(Owner owner, Scope scope, Param param, int significant) {
      add(owner, scope, param, new CredentialState.Use("", null, Math.min(length, significant)));
    }

    /** Adds a credential in which {@code ${pg_cluster}} stands for a name. */
    void addTemplate(Owner owner, Scope scope, Param param, String account, String cluster) {
      add(owner, scope, param, new CredentialState.Use(account, cluster, length));
    }

    private void add(Owner owner, Scope scope, Param param, CredentialState.Use use) {
      Place place =
          new Place(
              owner, scope, param.path(), use.account(), new Identity(param.value()), param.line());
      if (!seen.add(place)) {
        return;
      }
      budget.hold(BYTES_EACH);
      CredentialState state = CredentialState.of(param, use, published);
      list.add(new CredentialSite(owner.rule(), owner.emptyRule(), scope, param, state));
    }
  }
}
