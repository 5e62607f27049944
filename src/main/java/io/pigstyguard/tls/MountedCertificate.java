package io.pigstyguard.tls;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in two files that somebody else renews. They are compared by content: a mounted
 * Secret changes by a symbolic link, which says nothing about the times of the files.
 */
public final class MountedCertificate {
  private record Texts(String certificate, String key) {
    @Override
    public String toString() {
      return "Texts";
    }
  }

  private final Path certificate;
  private final Path key;
  private final Clock clock;
  private @Nullable Texts served;

  public MountedCertificate(Path certificate, Path key, Clock clock) {
    this.certificate = certificate;
    this.key = key;
    this.clock = clock;
  }

  /**
   * The pair in the files.
   *
   * @throws CertificateProblem when they hold none that can be served
   */
  public synchronized ServingPair read() {
    return checked(texts());
  }

  /**
   * The pair in the files, or null when it is the one of last time.
   *
   * @throws CertificateProblem when they hold none that can be served
   */
  public synchronized @Nullable ServingPair changed() {
    Texts texts = texts();
    return texts.equals(served) ? null : checked(texts);
  }

  private ServingPair checked(Texts texts) {
    try {
      ServingPair pair = MountedPair.read(texts.certificate(), texts.key(), clock.instant());
      served = texts;
      return pair;
    } catch (CertificateProblem e) {
      throw new CertificateProblem("%s with %s: %s".formatted(certificate, key, e.getMessage()));
    }
  }

  private Texts texts() {
    return new Texts(PemFile.text(certificate), PemFile.text(key));
  }
}
