package io.pigstyguard.rule.credential;

import static io.pigstyguard.rule.credential.CredentialState.EMPTY;
import static io.pigstyguard.rule.credential.CredentialState.FINE;
import static io.pigstyguard.rule.credential.CredentialState.HASH;
import static io.pigstyguard.rule.credential.CredentialState.NOT_JUDGED;
import static io.pigstyguard.rule.credential.CredentialState.PLACEHOLDER;
import static io.pigstyguard.rule.credential.CredentialState.PUBLIC;
import static io.pigstyguard.rule.credential.CredentialState.UNKNOWN;
import static io.pigstyguard.rule.credential.CredentialState.WEAK;
import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.knowledge.PublicCredentials;
import io.pigstyguard.rule.Subjects;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of classification: the first that holds decides. */
class CredentialStateTest {
  private static final PublicCredentials PUBLISHED = PublicCredentials.load();

  private static Host host(String yaml) {
    return Subjects.inventory("all: {hosts: {10.1.1.1: {}}, vars: {" + yaml + "}}")
        .hosts()
        .iterator()
        .next();
  }

  private static CredentialState state(Param param, String account) {
    return CredentialState.of(param, new CredentialState.Use(account, null, 12), PUBLISHED);
  }

  private static CredentialState state(String value) {
    return state(host("secret: " + value).param("secret"), "dbuser_app");
  }

  private static CredentialState stateIn(String cluster, String value) {
    Param param = host("secret: '" + value + "'").param("secret");
    return CredentialState.of(param, new CredentialState.Use("", cluster, 12), PUBLISHED);
  }

  private static String md5(String text) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    return "md5" + HexFormat.of().formatHex(digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!vault 6231", "!vault-encrypted 6231", "!unsafe ''", "[a]", "{a: b}"})
  void judgesNeitherCiphertextNorCollections(String value) {
    assertThat(state(value)).isEqualTo(NOT_JUDGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "''", "'  '", "\"\\t\""})
  void takesNullAndBlankTextForEmpty(String value) {
    assertThat(state(value)).isEqualTo(EMPTY);
  }

  @Test
  void takesAMissingFieldForEmptyButNotAMissingParameter() {
    assertThat(state(host("user: {name: app}").param("user").get("password"), "")).isEqualTo(EMPTY);
    assertThat(state(host("version: v3.5.0").param("pg_etcd_password"), "")).isEqualTo(NOT_JUDGED);
    assertThat(state(host("").param("pg_etcd_password"), "")).isEqualTo(EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"{{ lookup('env', 'X') }}\"", "'{{ none }}'", "'{% if x %}pigsty{% endif %}'"})
  void leavesExpressionsUnknown(String value) {
    assertThat(state(value)).isEqualTo(UNKNOWN);
  }

  @Test
  void followsAReferenceToItsValue() {
    Host host = host("a: '{{ b }}', b: '{{ c }}', c: pigsty");
    assertThat(state(host.param("a"), "")).isEqualTo(PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DBUser.DBA", "'DBUser.DBA'", "!unsafe DBUser.DBA", "111", "0x6f", "test"})
  void knowsPublishedValues(String value) {
    assertThat(state(value)).isEqualTo(PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dbuser.dba", "'DBUser.DBA '", "' DBUser.DBA'", "DBUser.DBA.2026"})
  void comparesPublishedValuesExactly(String value) {
    assertThat(state(value)).isNotEqualTo(PUBLIC);
  }

  /** Two letters are in too many words to tell anything. */
  @Test
  void takesWhatContainsTheNameOfTheAccountForWeak() {
    Param param = host("secret: x-APP-7mQ-vT2x").param("secret");
    assertThat(state(param, "app")).isEqualTo(WEAK);
    assertThat(state(param, "ap")).isEqualTo(FINE);
    assertThat(state(param, "apps")).isEqualTo(FINE);
  }

  /** Long enough, and of several kinds of characters. */
  @ParameterizedTest
  @ValueSource(strings = {"passw0rd", "P@ssw0rd"})
  void takesCommonPasswordsForWeakHoweverShortAPasswordMayBe(String value) {
    Param param = host("secret: " + value).param("secret");
    CredentialState.Use use = new CredentialState.Use("dbuser_app", null, 8);
    assertThat(CredentialState.of(param, use, PUBLISHED)).isEqualTo(WEAK);
  }

  @Test
  void readsBlockScalarsWithTheirLineEnds() {
    assertThat(
            state(
                Subjects.inventory("all:\n  hosts: {h: {}}\n  vars:\n    a: >-\n      pigsty\n")
                    .hosts()
                    .iterator()
                    .next()
                    .param("a"),
                ""))
        .isEqualTo(PUBLIC);
    assertThat(
            state(
                Subjects.inventory("all:\n  hosts: {h: {}}\n  vars:\n    a: |\n      pigsty\n")
                    .hosts()
                    .iterator()
                    .next()
                    .param("a"),
                ""))
        .isEqualTo(WEAK);
  }

  @Test
  void fillsTheClusterIntoTemplates() {
    assertThat(stateIn("pg-a", "pgBackRest.${pg_cluster}")).isEqualTo(PUBLIC);
    assertThat(stateIn("pg-a", "pgBackRest.pg-a")).isEqualTo(PUBLIC);
    assertThat(stateIn("pg-a", "pgBackRest.pg-b")).isEqualTo(FINE);
    assertThat(stateIn("pg-a", "9fQ-tB6mXw.${pg_cluster}")).isEqualTo(FINE);
  }

  @Test
  void recognisesTheHashOfAPublishedPassword() throws NoSuchAlgorithmException {
    assertThat(state(md5("DBUser.DBA" + "dbuser_app"))).isEqualTo(PUBLIC);
    assertThat(state(md5("DBUser.DBA" + "someone_else"))).isEqualTo(HASH);
    assertThat(state(md5("7mQ-vT2x_Wz9pLr4" + "dbuser_app"))).isEqualTo(HASH);
  }

  @Test
  void trustsVerifiers() {
    assertThat(state("'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy'")).isEqualTo(HASH);
    assertThat(state("md5ABCDEF0123456789ABCDEF0123456789")).isEqualTo(FINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHANGE_ME",
        "changeme",
        "ChangeMe-now",
        "<password>",
        "your-password",
        "your_password",
        "YOUR PASSWORD",
        "xxx",
        "XXXXXXXX",
        "'???'",
        "TODO",
        "todo later",
        "replace-this",
        "FixMe"
      })
  void recognisesPlaceholders(String value) {
    assertThat(state(value)).isEqualTo(PLACEHOLDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7mQ-changeme-vT2x",
        "a<b>c-7mQ-vT2x",
        "for-your-7mQ-vT2x",
        "xxx7mQ-vT2x_Wz",
        "yours7mQ-vT2x_",
        "'7mQ-???-vT2x'"
      })
  void findsNoPlaceholderInsideALongerText(String value) {
    assertThat(state(value)).isEqualTo(FINE);
  }

  @Test
  void looksForPublishedValuesBeforePlaceholders() {
    assertThat(state("your-super-secret-jwt-token-with-at-least-32-characters-long"))
        .isEqualTo(PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7mQ-vT2x_Wz", "letmein", "LetMeIn", "x-DBUSER_APP-2026", "abcdefghijklmnopqrs",
        "'1234567890123456789'", "1234567890123", "ABCDEFGHIJKLM", "'!!!!!!!!!!!!!!!!'", "true"
      })
  void recognisesWeakCredentials(String value) {
    assertThat(state(value)).isEqualTo(WEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7mQ-vT2x_Wz9",
        "abcdefghijklmnopqrst",
        "abcdefghijk1",
        "abcdefGHIJKL",
        "ABCDEF!!!!!!",
        "abcdef!!!!!!",
        "'123456!!!!!!'",
        "123456ABCDEF"
      })
  void acceptsWhatIsLongAndMixedEnough(String value) {
    assertThat(state(value)).isEqualTo(FINE);
  }

  @Test
  void ignoresAccountsTooShortToGiveAnythingAway() {
    Param param = host("secret: 7mQ-vT2x_Wz9").param("secret");
    assertThat(state(param, "m")).isEqualTo(FINE);
    assertThat(state(param, "vt2x")).isEqualTo(WEAK);
    assertThat(state(param, "")).isEqualTo(FINE);
  }
}
