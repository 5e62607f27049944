package io.pigstyguard.mask;

import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.mask.CredentialReach.Spot;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of a host's variables must not be shown: values below a credential's name, also where an
 * alias or a plain variable shares them, and texts that may embed a credential.
 */
public final class HostMask {
  private final CredentialReach reach;

  /** An alias leads to the scalar itself, so it is one place wherever it stands. */
  private final Map<Scalar, Spot> scalars = new HashMap<>();

  public HostMask(Host host, CredentialNames names) {
    reach = new CredentialReach(names);
    for (Definition definition : host.definitions()) {
      reach.named(definition.name()).leadTo(place(definition.value()));
    }
  }

  private Spot place(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar(scalar);
    }
    Spot place = new Spot();
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        Spot below = place(entry.value());
        place.leadTo(below);
        reach.named(entry.name()).leadTo(below);
      }
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> place.leadTo(place(item)));
    }
    return place;
  }

  private Spot scalar(Scalar scalar) {
    Spot known = scalars.get(scalar);
    if (known != null) {
      return known;
    }
    Spot place = new Spot();
    scalars.put(scalar, place);
    reach.follow(place, scalar.text());
    return place;
  }

  /** Whether everything below a name is a credential. */
  public boolean hidesBelow(String name) {
    return reach.isReached(name);
  }

  /** Whether a value must not be shown, whatever its name. */
  public boolean hides(Scalar scalar) {
    Spot place = scalars.get(scalar);
    return (place != null && place.isReached()) || EmbeddedCredential.mayBeIn(scalar.printed());
  }

  /** The key of a mapping as it may be shown. */
  public String key(String key) {
    return EmbeddedCredential.mayBeIn(key) ? Mask.TEXT : key;
  }

  @Override
  public String toString() {
    return "HostMask";
  }
}
