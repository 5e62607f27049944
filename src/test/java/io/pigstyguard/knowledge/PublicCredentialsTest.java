package io.pigstyguard.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicCredentialsTest {
  private final PublicCredentials published = PublicCredentials.load();

  /** The hash that Pigsty's first release printed: of {@code DBUser.Meta} for its user. */
  private static final String PRINTED_HASH = "md5d3d10d8cad606308bdb180148bf663e1";

  @Test
  void knowsWhatIsPrintedAndNothingLikeIt() {
    assertThat(published.contains("DBUser.DBA", null)).isTrue();
    assertThat(published.contains("dbuser.dba", null)).isFalse();
    assertThat(published.contains("DBUser.DBA", "pg-meta")).isTrue();
    assertThat(published.contains("DBUser.DBA ", "pg-meta")).isFalse();
    assertThat(published.contains(PRINTED_HASH, null)).isTrue();
    assertThat(published.values()).contains("DBUser.DBA", "pigsty").doesNotContain(PRINTED_HASH);
  }

  @Test
  void fillsInTheNameOfTheCluster() {
    assertThat(published.contains("pgBR.${pg_cluster}", null)).isTrue();
    assertThat(published.contains("pgBR.${pg_cluster}", "pg-meta")).isTrue();
    assertThat(published.contains("pgBR.pg-meta", "pg-meta")).isTrue();
    assertThat(published.contains("pgBR.pg-test", "pg-meta")).isFalse();
    assertThat(published.contains("pgBR.pg-meta", null)).isFalse();
    assertThat(published.contains("pg-meta", "pg-meta")).isFalse();
  }

  @Test
  void knowsHashesOfPublishedPasswordsForTheUserTheyAreOf() {
    assertThat(published.containsHash(PRINTED_HASH, "anybody")).isTrue();
    String hash = "md5b087af1e66b41744ce4e0de9f1f1603c"; // DBUser.DBA
    assertThat(published.containsHash(hash, "dbuser_dba")).isTrue();
    assertThat(published.containsHash(hash, "dbuser_app")).isFalse();
    String other = "md5d2c60f712759bafb5da76cf3c032278f"; // u4N_z8qLw-Rt
    assertThat(published.containsHash(other, "dbuser_dba")).isFalse();
    assertThat(published.containsHash("DBUser.DBA", "dbuser_dba")).isFalse();
    assertThat(published.containsHash(hash.substring(3), "dbuser_dba")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changeme",
        "Change_Me_Now",
        "<password>",
        "your-password",
        "your v",
        "xxx",
        "XXXXX",
        "???",
        "TODO later",
        "replace_this",
        "fixme",
        "<a\nb>"
      })
  void takesWhatIsToBeFilledInForAPlaceholder(String text) {
    assertThat(published.isPlaceholder(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xx", "axxx", "xxxa", "??", "<a", "yours", "dochangeme", "password"})
  void takesOtherTextsForWhatTheySay(String text) {
    assertThat(published.isPlaceholder(text)).isFalse();
  }

  @Test
  void readsOnlyTheBeginningOfALongPlaceholder() {
    assertThat(published.isPlaceholder("x".repeat(256) + "y")).isTrue();
    assertThat(published.isPlaceholder("x".repeat(255) + "y")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "passw0rd, true",
    "P@ssW0rd, true",
    "123456, true",
    "letmein, true",
    "letmein2, false",
    "'', false",
    "7mQ-vT2x_Wz9pLr4, false"
  })
  void knowsCommonPasswordsInAnyCase(String text, boolean common) {
    assertThat(published.isCommon(text)).isEqualTo(common);
  }

  @Test
  void knowsTheSecretsOfAppsThatPigstyBrings() {
    assertThat(published.appSecrets("jumpserver"))
        .containsExactly("SECRET_KEY", "BOOTSTRAP_TOKEN", "DB_PASSWORD", "REDIS_PASSWORD");
    assertThat(published.appSecrets("none")).isEmpty();
  }

  @Test
  void knowsWhichNamesHoldCredentials() {
    CredentialNames names = published.names();
    Map<String, Boolean> own =
        Map.of("pg_admin_password", true, "PG_ADMIN_PASSWORD", false, "my_password", false);
    own.forEach((name, expected) -> assertThat(names.isOwn(name)).as(name).isEqualTo(expected));
    assertThat(names.matches("pg_admin_password")).isTrue();
    assertThat(names.matches("my_password")).isTrue();
    assertThat(names.matches("MY.PASSWORD")).isTrue();
    assertThat(names.matches("pg_port")).isFalse();
    assertThat(names.matches("password_expire")).isFalse();
    // Known by its name alone.
    assertThat(names.matches("azure_key")).isTrue();
    assertThat(names.isOwn("cipher_pass")).isTrue();
    assertThat(names.matches("cipher_pass")).isTrue();
  }
}
