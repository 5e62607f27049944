package io.pigstyguard.pem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {
  private static PrivateKey key(String algorithm) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed25519"})
  void aKeyIsReadAsItIsWritten(String algorithm) throws GeneralSecurityException {
    PrivateKey key = key(algorithm);

    assertThat(Pem.of(key)).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----\n");
    assertThat(Pem.of(key).lines()).allMatch(line -> line.length() <= 64);
    assertThat(Pem.key("before it\n" + Pem.of(key) + Pem.of(key("EC")))).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "-----BEGIN CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nYWxs\n",
        "-----BEGIN CERTIFICATE-----\nYWxs\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n%%%%\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nYWxs\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\n%%%%\n-----END PRIVATE KEY-----\n",
        "-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----\n",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n",
        "-----BEGIN NONSENSE-----\nYWxs\n-----END NONSENSE-----\n"
      })
  void whatIsNoneIsRefusedWithoutItsText(String text) {
    assertThatThrownBy(() -> Pem.certificates(text))
        .isInstanceOf(CertificateException.class)
        .message()
        .doesNotContain("YWxs", "%%", "NONSENSE");
    assertThatThrownBy(() -> Pem.key(text))
        .isInstanceOf(GeneralSecurityException.class)
        .message()
        .doesNotContain("YWxs", "%%", "NONSENSE");
  }

  @Test
  void aKeyAmongCertificatesIsRefused() throws GeneralSecurityException {
    String pem = Pem.of(key("EC"));

    assertThatThrownBy(() -> Pem.certificates(pem))
        .hasMessage("the text must hold nothing but certificates");
  }
}
