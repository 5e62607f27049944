package io.pigstyguard.tls;

import io.pigstyguard.pem.Pem;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authorities that sign certificates of clients, in a PEM file that somebody else renews. */
public final class ClientAuthorities {
  private final Path file;
  private @Nullable String trusted;

  public ClientAuthorities(Path file) {
    this.file = file;
  }

  /**
   * The certificates in the file, at least one.
   *
   * @throws CertificateProblem when it holds none
   */
  public synchronized List<X509Certificate> read() {
    return checked(PemFile.text(file));
  }

  /**
   * The certificates in the file, or null when they are those of last time.
   *
   * @throws CertificateProblem when it holds none
   */
  public synchronized @Nullable List<X509Certificate> changed() {
    String text = PemFile.text(file);
    return text.equals(trusted) ? null : checked(text);
  }

  private List<X509Certificate> checked(String text) {
    try {
      List<X509Certificate> certificates = Pem.certificates(text);
      trusted = text;
      return certificates;
    } catch (GeneralSecurityException e) {
      // Without the parser's words.
      throw new CertificateProblem(file + " holds no PEM certificate of an authority");
    }
  }
}
