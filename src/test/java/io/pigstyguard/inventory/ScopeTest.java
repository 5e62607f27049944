package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {
  @Test
  void tellsItsKindAndItsName() {
    Scope user = Scope.of("user", "pg-meta", "dbuser:x");
    assertThat(user.text()).isEqualTo("user:pg-meta/dbuser:x");
    assertThat(user.kind()).isEqualTo("user");
    assertThat(user.name()).isEqualTo("pg-meta/dbuser:x");
    assertThat(user.spoken()).isEqualTo("user pg-meta/dbuser:x");
    assertThat(user).hasToString("user:pg-meta/dbuser:x");
    assertThat(Scope.host("h").text()).isEqualTo("host:h");
    assertThat(Scope.group("g").text()).isEqualTo("group:g");
  }

  @Test
  void hasNoNameWhereItIsAllThereIs() {
    assertThat(Scope.GLOBAL.kind()).isEqualTo("global");
    assertThat(Scope.GLOBAL.name()).isEmpty();
    assertThat(Scope.GLOBAL.spoken()).isEqualTo("global");
    assertThat(Scope.OBJECT.kind()).isEqualTo("object");
  }

  @Test
  void isOfOneKindOnly() {
    assertThat(Scope.cluster("pg-meta").isA("cluster")).isTrue();
    assertThat(Scope.GLOBAL.isA("global")).isTrue();
    assertThat(Scope.cluster("pg-meta").isA("clust")).isFalse();
    assertThat(Scope.cluster("pg-meta").isA("host")).isFalse();
    assertThat(Scope.GLOBAL.isA("globals")).isFalse();
  }

  @Test
  void tellsTheBeginningOfAVeryLongName() {
    assertThat(Scope.host("h".repeat(250)).name()).hasSize(250);
    assertThat(Scope.host("h".repeat(251)).name()).isEqualTo("h".repeat(250) + "…");
    assertThat(Scope.of("user", "c", "u".repeat(251)).name()).hasSize(2 + 250 + 1);
  }

  @Test
  void isOrderedByItsText() {
    assertThat(Scope.host("a")).isLessThan(Scope.host("b")).isGreaterThan(Scope.group("z"));
    assertThat(Scope.host("a")).isEqualByComparingTo(Scope.host("a"));
  }
}
