package io.pigstyguard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.StoredObject.Editor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredObjectTest {
  private static final StoredObject SECRET =
      new StoredObject(
          StoredObject.Kind.SECRET,
          "prod",
          "pigsty",
          Map.of("a", "label-text"),
          Map.of("b", "annotation-text"),
          List.of(new DataEntry("pigsty.yml", "secret-text")),
          new Editor("amy", Set.of()));

  @Test
  void tellsItsNameAndNoContent() {
    assertThat(SECRET).hasToString("SECRET prod/pigsty");
    assertThat(SECRET.entries()).hasToString("[pigsty.yml]");
  }

  @Test
  void forgetsWhoAsksAndNothingElse() {
    StoredObject stored = SECRET.withoutEditor();
    assertThat(stored.editor()).isNull();
    assertThat(stored).usingRecursiveComparison().ignoringFields("editor").isEqualTo(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "system:serviceaccount:kube-system:namespace-controller, true",
    "system:serviceaccount:kube-system:generic-garbage-collector, true",
    "system:kube-controller-manager, true",
    "system:kube-scheduler, false",
    "amy, false"
  })
  void isRemovedByAccountsOfControllers(String username, boolean included) {
    assertThat(CleanupAccounts.include(username)).isEqualTo(included);
  }
}
