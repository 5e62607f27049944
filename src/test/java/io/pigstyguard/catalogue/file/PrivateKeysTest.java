package io.pigstyguard.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeysTest {
  private static String pem(String label, String body) {
    return "-----BEGIN " + label + "-----" + body + "-----END " + label + "-----";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PRIVATE KEY", "RSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
  void findsKeysOfEveryKind(String label) {
    String key = pem(label, "\nAAAA\nBBBB\n");
    assertThat(PrivateKeys.isIn(key)).as("at the beginning").isTrue();
    assertThat(PrivateKeys.isIn("x " + key)).isTrue();
    assertThat(PrivateKeys.in(key)).containsExactly("AAAABBBB");
  }

  @Test
  void findsAllOfThem() {
    String text =
        pem("PRIVATE KEY", "\nAA\n")
            + "\n"
            + pem("CERTIFICATE", "\nCC\n")
            + pem("EC PRIVATE KEY", "\n  DD\r\n\tEE\n");
    assertThat(PrivateKeys.in(text)).containsExactly("AA", "DDEE");
  }

  @Test
  void readsLineEndsAsYamlQuotesThem() {
    assertThat(PrivateKeys.in(pem("PRIVATE KEY", "\\nAA\\nBB\\n"))).containsExactly("AABB");
  }

  @Test
  void readsAKeyWithoutAnEnd() {
    assertThat(PrivateKeys.in("-----BEGIN PRIVATE KEY-----\nAA\nBB")).containsExactly("AABB");
    assertThat(PrivateKeys.in("-----BEGIN PRIVATE KEY-----")).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PRIVATE KEY",
        "-----BEGIN -----PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAA\n-----END PUBLIC KEY-----",
        "-----BEGIN PRIVATE KEY BLOCK-----\nAA",
        "-----BEGIN KEY-----\nPRIVATE KEY",
        "BEGIN PRIVATE KEY-----"
      })
  void takesNothingElseForAKey(String text) {
    assertThat(PrivateKeys.isIn(text)).isFalse();
    assertThat(PrivateKeys.in(text)).isEmpty();
  }

  @Test
  void looksOnBehindALabelThatIsCutOff() {
    assertThat(PrivateKeys.in("-----BEGIN RSA -----BEGIN PRIVATE KEY-----AA"))
        .containsExactly("AA");
  }

  @Test
  void knowsFilesThatBeginWithABlock() {
    String certificate = pem("CERTIFICATE", "\nAA\n");
    assertThat(PrivateKeys.isPemFile(" \n" + certificate)).isTrue();
    assertThat(PrivateKeys.isPemFile("subject=x\n" + certificate)).isFalse();
    assertThat(PrivateKeys.isPem("subject=x\n" + certificate)).isTrue();
    assertThat(PrivateKeys.isPem("-----END CERTIFICATE-----")).isFalse();
  }
}
