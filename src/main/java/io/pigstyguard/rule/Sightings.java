package io.pigstyguard.rule;

import io.pigstyguard.inventory.Identities;
import io.pigstyguard.inventory.ParamIdentities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * The sightings of one violation. There are several when what one rule saw on several hosts is
 * reported as one, because scope, parameter and line are the same.
 */
public final class Sightings {
  private final Sighting first;
  private List<Sighting> others = List.of();

  Sightings(Sighting first) {
    this.first = first;
  }

  /** Whether it is kept, because it is not evidently the same as the first. */
  boolean add(Sighting sighting) {
    if (sighting.isLike(first)) {
      return false;
    }
    if (others.isEmpty()) {
      others = new ArrayList<>();
    }
    others.add(sighting);
    return true;
  }

  /** Every trait that is to be found again for the violation to be the same. */
  public Collection<Sighting.Trait> traits(Identities numbers, ParamIdentities params) {
    Collection<Sighting.Trait> traits = first.isCounted() ? new ArrayList<>() : new HashSet<>();
    first.addTraits(numbers, params, traits);
    for (Sighting other : others) {
      other.addTraits(numbers, params, traits);
    }
    return traits;
  }

  @Override
  public String toString() {
    return first.toString();
  }
}
