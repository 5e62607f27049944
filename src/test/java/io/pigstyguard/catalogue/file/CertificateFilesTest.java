package io.pigstyguard.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.yaml.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFilesTest {
  private static final String PEM = "-----BEGIN CERTIFICATE-----\nAA\n";
  private static final Problem NO_TEXT = new Problem(Problem.Kind.SYNTAX, "no UTF-8", 1, 1);

  private static boolean areAllOf(DataEntry... entries) {
    return CertificateFiles.areAllOf(
        new StoredObject(
            StoredObject.Kind.SECRET, "", "", Map.of(), Map.of(), List.of(entries), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.crt", "ca.KEY", "a.pem", "a.cer", "a.csr", "a.crl"})
  void areNamedSoAndHoldABlock(String key) {
    assertThat(areAllOf(new DataEntry(key, "subject=x\n" + PEM))).isTrue();
    assertThat(areAllOf(new DataEntry(key, "$ANSIBLE_VAULT;1.1;AES256\n6162\n"))).isTrue();
    assertThat(areAllOf(new DataEntry(key, "all: {}"))).isFalse();
  }

  @Test
  void haveAnyNameWhenTheyAreNothingElse() {
    assertThat(areAllOf(new DataEntry("bundle", PEM))).isTrue();
    assertThat(areAllOf(new DataEntry("bundle", "x\n" + PEM))).isFalse();
    assertThat(areAllOf(new DataEntry("bundle", "$ANSIBLE_VAULT;1.1;AES256\n"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a.p12, true",
    "a.JKS, true",
    "a.der, true",
    "a.crt, true",
    "a.yml, false",
    "a, false"
  })
  void areKnownByNameWhenTheyAreNoText(String key, boolean certificate) {
    assertThat(areAllOf(new DataEntry(key, "\uFFFD", NO_TEXT))).isEqualTo(certificate);
  }

  @Test
  void doNotMakeUpForAnythingElse() {
    DataEntry certificate = new DataEntry("a.crt", PEM);
    assertThat(areAllOf(certificate, new DataEntry("a.yml", "all: {}"))).isFalse();
    assertThat(areAllOf(certificate, new DataEntry("a.yml", " \n"))).as("blank").isTrue();
    assertThat(areAllOf(new DataEntry("a.crt", " "))).as("nothing").isFalse();
    assertThat(areAllOf()).isFalse();
  }
}
