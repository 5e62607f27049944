package io.pigstyguard.mask;

import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.mask.CredentialReach.Spot;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import io.pigstyguard.yaml.YamlSource.SourceAlias;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which scalars of a text must not be shown: values below a credential's name, values that a
 * credential refers to by alias or expression, texts that may embed a credential, and whatever is
 * not the value of a variable in an inventory. In doubt a value is hidden.
 */
final class SourceMask {
  private final CredentialReach reach;
  private final Predicate<String> harmless;
  private final Layout layout;
  private final Map<String, Spot> anchors = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  /**
   * The mask of a text.
   *
   * @param harmless which values may be shown wherever they stand
   */
  SourceMask(YamlSource source, CredentialNames names, Predicate<String> harmless) {
    this.reach = new CredentialReach(names);
    this.harmless = harmless;
    this.layout = new Layout(source);
    share(source);
    follow(source);
  }

  private void share(YamlSource source) {
    Set<String> defined = new HashSet<>();
    for (SourceScalar scalar : source.scalars()) {
      for (SourcePath at = scalar.path(); at != null; at = at.parent()) {
        if (at.anchor() != null) {
          defined.add(at.anchor());
        }
      }
    }
    source.aliases().stream()
        .map(SourceAlias::anchor)
        .filter(defined::contains)
        .forEach(shared::add);
  }

  /**
   * Whether an anchor is one, with an alias that refers to it; a password that begins with an
   * ampersand or an asterisk and is not quoted looks the same.
   */
  boolean isShared(String anchor) {
    return shared.contains(anchor);
  }

  /** Only the places from where something is referred to matter; others are judged when asked. */
  private void follow(YamlSource source) {
    IdentityHashMap<SourcePath, Spot> places = new IdentityHashMap<>();
    for (SourceAlias alias : source.aliases()) {
      place(alias.path(), places).leadTo(anchor(alias.anchor()));
    }
    for (SourceScalar scalar : source.scalars()) {
      if (!scalar.key() && scalar.value().contains("{{")) {
        reach.follow(place(scalar.path(), places), scalar.value());
      }
    }
  }

  private Spot anchor(String name) {
    return anchors.computeIfAbsent(name, unknown -> new Spot());
  }

  private Spot place(SourcePath path, IdentityHashMap<SourcePath, Spot> places) {
    Spot known = places.get(path);
    if (known != null) {
      return known;
    }
    Spot place = new Spot();
    places.put(path, place);
    reach.named(path.step()).leadTo(place);
    String anchor = path.anchor();
    if (anchor != null) {
      anchor(anchor).leadTo(place);
    }
    SourcePath parent = path.parent();
    if (parent != null) {
      place(parent, places).leadTo(place);
    }
    return place;
  }

  /** Whether a scalar must not be shown. */
  boolean hides(SourceScalar scalar) {
    if (scalar.key()) {
      return !layout.shows(scalar)
          || EmbeddedCredential.mayBeIn(scalar.value())
          || (hides(scalar.path()) && !isUsers(scalar.path()));
    }
    return (hides(scalar.path())
            || EmbeddedCredential.mayBeIn(scalar.value())
            || !layout.isOfVariable(scalar.path()))
        && !harmless.test(scalar.value());
  }

  /** Whether the keys of a mapping are names of users, and only the values passwords. */
  private static boolean isUsers(SourcePath path) {
    return path.step().equals(CredentialReach.USERS);
  }

  private boolean hides(SourcePath path) {
    for (SourcePath at = path; at != null; at = at.parent()) {
      String anchor = at.anchor();
      if (reach.isReached(at.step())
          || (anchor != null && anchors.containsKey(anchor) && anchor(anchor).isReached())) {
        return true;
      }
    }
    return false;
  }
}
