package io.pigstyguard.rule.credential;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.PublicCredentials;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSite.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The credentials of active modules that were gathered, each place once. */
public record CredentialSites(List<CredentialSite> list) {

  private static final String NOT_EMPTY = "must not be empty";
  private static final String NOT_PUBLISHED = "must not be a publicly known value";

  public CredentialSites {
    list = List.copyOf(list);
  }

  /** Reports the places whose credential is published or missing against the rule's will. */
  public void report(RuleSpec spec, Violations violations) {
    for (CredentialSite site : list) {
      if (site.breaks(spec)) {
        String demand = site.state() == CredentialState.EMPTY ? NOT_EMPTY : NOT_PUBLISHED;
        violations.add(site.scope(), site.param(), "`" + site.param() + "` " + demand);
      }
    }
  }

  /** Gathers places and classifies each once, however many hosts see it. */
  public static final class Collector {
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

    /** Adds a credential; the account, perhaps empty, is who logs in with it. */
    public void add(Owner owner, Scope scope, Param param, String account) {
      add(owner, scope, param, new CredentialState.Use(account, null, length));
    }

    /** Adds a credential of which only the first characters count. */
    public void addShort(Owner owner, Scope scope, Param param, int significant) {
      add(owner, scope, param, new CredentialState.Use("", null, Math.min(length, significant)));
    }

    /** Adds a credential in which {@code ${pg_cluster}} stands for a name. */
    public void addTemplate(Owner owner, Scope scope, Param param, String account, String cluster) {
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
      list.add(new CredentialSite(owner, scope, param, state));
    }

    CredentialSites collected() {
      return new CredentialSites(list);
    }
  }
}
