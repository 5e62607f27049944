package io.pigstyguard.rule.credential;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.RuleSpec;
import org.jspecify.annotations.Nullable;

/**
 * A place that holds a credential of an active module.
 *
 * @param scope the scope of findings about it
 */
public record CredentialSite(Owner owner, Scope scope, Param param, CredentialState state) {

  /** Whether the credential breaks a rule by being published or missing. */
  public boolean breaks(RuleSpec spec) {
    return switch (state) {
      case PUBLIC -> isSame(owner.published, spec);
      case EMPTY -> isSame(owner.missing, spec);
      case NOT_JUDGED, UNKNOWN, HASH, PLACEHOLDER, WEAK, FINE -> false;
    };
  }

  /**
   * By identity: a specification is made once, and every rule asks every site, which would compare
   * records of fourteen parts, lists among them.
   */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable RuleSpec one, @Nullable RuleSpec other) {
    return one == other;
  }

  /**
   * The rules that a credential breaks.
   *
   * @param published broken by a published credential, or null when no rule of its own asks
   * @param missing broken by a missing credential, or null where none is fine
   */
  public record Owner(@Nullable RuleSpec published, @Nullable RuleSpec missing) {
    /** Judged for placeholders and strength; published values are another rule's concern. */
    public static final Owner NONE = new Owner(null, null);

    /** A credential that must be there. */
    public static Owner required(RuleSpec spec) {
      return new Owner(spec, spec);
    }

    /** A credential that may be missing. */
    public static Owner optional(RuleSpec spec) {
      return new Owner(spec, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Owner owner
          && isSame(owner.published, published)
          && isSame(owner.missing, missing);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(published) + System.identityHashCode(missing);
    }
  }
}
