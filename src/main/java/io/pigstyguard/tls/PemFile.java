package io.pigstyguard.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with certificates or a key that somebody else writes. */
final class PemFile {
  private static final int LARGEST = 1 << 20;

  private PemFile() {}

  /**
   * Its text.
   *
   * @throws CertificateProblem when it cannot be read or is longer than 1 MiB
   */
  static String text(Path file) {
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
