package io.pigstyguard.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in two files that somebody else renews. They are compared by content: a mounted
 * Secret changes by a symbolic link, which says nothing about the times of the files.
 */
public final class MountedCertificate {
  private static final int LARGEST = 1 << 20;

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
    return new Texts(text(certificate), text(key));
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CertificateProblem(file + " is too long for a certificate or key");
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new CertificateProblem(file + " cannot be read");
    }
  }
}
