package io.pigstyguard.rule.credential;

import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subjects;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What families find in an inventory, a line for each site: the rules, the scope, the place. */
public final class ListedSites {
  private ListedSites() {}

  /** Sites as {@code published|missing scope parameter}. */
  public static List<String> of(CredentialSource source, String text) {
    return sites(source, text).stream().map(ListedSites::line).toList();
  }

  /** The same with what each credential is worth. */
  public static List<String> withStates(CredentialSource source, String text) {
    return sites(source, text).stream().map(site -> line(site) + " " + site.state()).toList();
  }

  private static List<CredentialSite> sites(CredentialSource source, String text) {
    return new CredentialSources(List.of(source)).in(Subjects.subject(text)).list();
  }

  private static String line(CredentialSite site) {
    CredentialSite.Owner owner = site.owner();
    return id(owner.published())
        + "|"
        + id(owner.missing())
        + " "
        + site.scope()
        + " "
        + site.param();
  }

  private static String id(@Nullable RuleSpec spec) {
    return spec == null ? "" : spec.id();
  }
}
