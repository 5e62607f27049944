package io.pigstyguard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Identities;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.ParamIdentities;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several hosts may see one place: what is evidently the same is remembered once. */
class SightingsTest {
  private final Inventory inventory =
      Subjects.inventory(
          "all: {hosts: {a: {own: 1}, b: {own: 2}}, vars: {x: text, y: text, list: [1],"
              + " map: {k: v}, ref: '{{ own }}'}}");
  private final Identities numbers = new Identities(() -> false);

  private Param param(String host, String name) {
    Host found = inventory.host(host);
    assertThat(found).isNotNull();
    return found.param(name);
  }

  private static boolean keeps(Sighting first, Sighting second) {
    return new Sightings(first).add(second);
  }

  private boolean keeps(String name) {
    return keeps(Sighting.at(param("a", name), "odd"), Sighting.at(param("b", name), "odd"));
  }

  @Test
  void rememberAValueThatSeveralHostsSeeOnce() {
    assertThat(keeps("x")).isFalse();
  }

  @Test
  void rememberWhatMayDifferFromHostToHost() {
    assertThat(keeps("ref")).isTrue();
    assertThat(keeps("own")).isTrue();
    assertThat(keeps("list")).isTrue();
    assertThat(keeps("map")).isTrue();
  }

  @Test
  void rememberWhatIsSaidInOtherWordsOrKnownByOtherThings() {
    Sighting odd = Sighting.at(param("a", "x"), "odd");
    assertThat(keeps(odd, Sighting.at(param("a", "x"), "weak"))).isTrue();
    assertThat(keeps(odd, Sighting.in(param("a", "x"), () -> List.of("part")))).isTrue();
    assertThat(keeps(odd, Sighting.said("odd"))).isTrue();
    assertThat(keeps(Sighting.said("odd"), odd)).isTrue();
    assertThat(keeps(Sighting.said("odd"), Sighting.said("odd"))).isTrue();
    assertThat(keeps(odd, Sighting.at(param("a", "y"), "odd"))).isTrue();
  }

  private Collection<Sighting.Trait> traits(Sighting sighting) {
    return new Sightings(sighting).traits(numbers, new ParamIdentities(numbers));
  }

  @Test
  void areToldApartByWhatIsSaid() {
    assertThat(traits(Sighting.said("one"))).isEqualTo(traits(Sighting.said("one")));
    assertThat(traits(Sighting.said("one"))).isNotEqualTo(traits(Sighting.said("other")));
    assertThat(traits(Sighting.at(param("a", "x"), "one")))
        .isNotEqualTo(traits(Sighting.at(param("a", "x"), "other")));
    assertThat(traits(Sighting.at(param("a", "x"), "x is odd")))
        .isNotEqualTo(traits(Sighting.at(param("a", "y"), "y is odd")));
  }

  @Test
  void areToldApartByTheThingsInAVariable() {
    Sighting one = Sighting.in(param("a", "x"), () -> List.of("one", "two"));
    assertThat(traits(one))
        .isEqualTo(traits(Sighting.in(param("b", "x"), () -> List.of("one", "two"))))
        .isNotEqualTo(traits(Sighting.in(param("a", "x"), () -> List.of("two", "one"))))
        .isNotEqualTo(traits(Sighting.in(param("a", "y"), () -> List.of("one", "two"))));
  }
}
