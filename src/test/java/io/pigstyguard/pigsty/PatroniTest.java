package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Subjects;
import org.junit.jupiter.api.Test;

class PatroniTest {
  private static boolean isActive(String variables) {
    return Patroni.isActive(
        Subjects.inventory("all: {hosts: {10.1.1.1: {pg_cluster: pg-a, " + variables + "}}}")
            .pgClusters()
            .get(0)
            .first());
  }

  @Test
  void runsUnlessDisabledOrRemoved() {
    assertThat(isActive("pg_seq: 1")).isTrue();
    assertThat(isActive("patroni_mode: pause")).isTrue();
    assertThat(isActive("patroni_mode: remove")).isFalse();
    assertThat(isActive("patroni_enabled: 'no'")).isFalse();
    assertThat(isActive("patroni_enabled: 'no', patroni_mode: pause")).isFalse();
  }
}
