package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleDefaultsTableTest {
  private final RoleDefaultsTable table =
      RoleDefaultsTable.parse(
          """
          parameters:
            kept: {default: always}
            changed: {default: new, before: {v4.0.0: old, v3.0.0: oldest}}
            added: {default: here, before: {v4.0.0: null}}
            unset: {default: null}
            missing: {enum: [a, b]}
            password: {default: x, secret: true}
            open: {default: x, secret: false}
          """);

  private @Nullable String value(String parameter, int major, int minor) {
    Value value = table.of(new PigstyVersion(major, minor, 0)).value(parameter);
    return value == null ? null : ((Scalar) value).text();
  }

  @Test
  void givesEachReleaseItsDefaults() {
    assertThat(value("kept", 2, 0)).isEqualTo("always");
    assertThat(value("changed", 4, 0)).isEqualTo("new");
    assertThat(value("changed", 3, 9)).isEqualTo("old");
    assertThat(value("changed", 3, 0)).isEqualTo("old");
    assertThat(value("changed", 2, 9)).isEqualTo("oldest");
    assertThat(value("added", 4, 5)).isEqualTo("here");
    assertThat(value("added", 3, 9)).isNull();
    assertThat(value("missing", 4, 5)).isNull();
    assertThat(value("none", 4, 5)).isNull();
    assertThat(table.of(PigstyVersion.CURRENT).value("unset")).isNotNull();
    assertThat(table.of(new PigstyVersion(3, 0, 0)).version())
        .isEqualTo(new PigstyVersion(3, 0, 0));
  }

  @Test
  void tellsItsDefaultsFromEqualValues() {
    RoleDefaults defaults = table.of(PigstyVersion.CURRENT);
    Value kept = defaults.value("kept");
    assertThat(kept).isNotNull();
    assertThat(defaults.hold(kept)).isTrue();
    Value other =
        RoleDefaultsTable.parse("parameters: {kept: {default: always}}")
            .of(PigstyVersion.CURRENT)
            .value("kept");
    assertThat(other).isNotNull();
    assertThat(defaults.hold(other)).isFalse();
  }

  @Test
  void knowsWhatAParameterMayBeAndWhetherItIsSecret() {
    assertThat(table.names())
        .containsExactly("kept", "changed", "added", "unset", "missing", "password", "open");
    assertThat(table.allowed("missing")).containsExactly("a", "b");
    assertThat(table.allowed("kept")).isEmpty();
    assertThat(table.allowed("none")).isEmpty();
    assertThat(table.isSecret("password")).isTrue();
    assertThat(table.isSecret("open")).isFalse();
    assertThat(table.isSecret("kept")).isFalse();
    assertThat(table.isSecret("none")).isFalse();
  }

  @Test
  void refusesATableThatItCannotRead() {
    for (String text : new String[] {"parameters: [", "other: {}", "parameters: []"}) {
      assertThatThrownBy(() -> RoleDefaultsTable.parse(text))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("pigsty-defaults.yaml");
    }
  }

  @Test
  void shipsWithTheDefaultsOfPigsty() {
    RoleDefaultsTable shipped = RoleDefaultsTable.load();
    Value port = shipped.of(PigstyVersion.CURRENT).value("pg_port");
    assertThat(port).isInstanceOf(Scalar.class);
    assertThat(((Scalar) port).printed()).isEqualTo("5432");
    assertThat(shipped.isSecret("pg_admin_password")).isTrue();
  }
}
