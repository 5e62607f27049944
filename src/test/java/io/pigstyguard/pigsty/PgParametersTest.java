package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Subjects;
import org.junit.jupiter.api.Test;

class PgParametersTest {
  private static Param parameter(String map, String name) {
    String text = "all: {hosts: {10.1.1.1: {pg_cluster: pg-a, pg_parameters: " + map + "}}}";
    return PgParameters.of(Subjects.inventory(text).pgClusters().get(0).first(), name);
  }

  @Test
  void ignoresTheCaseOfNamesAndTakesTheLast() {
    Param ssl = parameter("{ssl: on, SSL: off}", "ssl");
    assertThat(ssl.path()).isEqualTo("pg_parameters.SSL");
    assertThat(ssl.word()).isEqualTo("off");
  }

  @Test
  void isMissingButPlacedWithoutAnOverride() {
    Param ssl = parameter("{fsync: on}", "ssl");
    assertThat(ssl.exists()).isFalse();
    assertThat(ssl.path()).isEqualTo("pg_parameters.ssl");
    assertThat(ssl.line()).isEqualTo(1);
  }

  @Test
  void readsBooleansAsPostgresDoes() {
    for (String off :
        new String[] {"off", "'of'", "OFF", "false", "'f'", "'N'", "no", "0", "'0'"}) {
      assertThat(PgParameters.isOff(parameter("{ssl: " + off + "}", "ssl"))).as(off).isTrue();
    }
    for (String on : new String[] {"on", "'o'", "1", "'yes'", "''", "", "'{{ x }}'", "!vault n"}) {
      assertThat(PgParameters.isOff(parameter("{ssl: " + on + "}", "ssl"))).as(on).isFalse();
    }
  }
}
