package io.pigstyguard.siege;

import io.pigstyguard.tls.Authority;
import io.pigstyguard.tls.Leaf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate that is mounted and renewed as a kubelet does it: by a symbolic link. */
final class MountedFiles {
  private static final Duration LIFE = Duration.ofDays(1);

  /** The service looks every three seconds, and may be busy. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final Path folder;
  private final List<String> unserved = new ArrayList<>();
  private X509Certificate current;
  private int renewals;

  private MountedFiles(Path folder) {
    this.folder = folder;
  }

  static MountedFiles in(Path folder) {
    return new MountedFiles(folder);
  }

  String certificate() {
    return folder.resolve("data/tls.crt").toString();
  }

  String key() {
    return folder.resolve("data/tls.key").toString();
  }

  int renewals() {
    return renewals;
  }

  /** Certificates that were not served in time. */
  List<String> unserved() {
    return unserved;
  }

  void renew() throws IOException, GeneralSecurityException {
    Instant now = Instant.now();
    Leaf leaf = Authority.create(now, LIFE).issue(List.of("localhost"), now, LIFE);
    Path next = Files.createDirectories(folder.resolve("version-" + renewals));
    Files.writeString(
        next.resolve("tls.crt"),
        pem("CERTIFICATE", leaf.certificate().getEncoded())
            + pem("CERTIFICATE", leaf.issuer().getEncoded()));
    Files.writeString(next.resolve("tls.key"), pem("PRIVATE KEY", leaf.key().getEncoded()));
    Path link = Files.createSymbolicLink(folder.resolve("next"), next);
    Files.move(
        link,
        folder.resolve("data"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    current = leaf.certificate();
    renewals++;
  }

  /** Waits until new connections are shown the certificate that was mounted last. */
  void awaitServed(Target target) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      try (Wire wire = target.open()) {
        if (wire.tls().getSession().getPeerCertificates()[0].equals(current)) {
          return;
        }
      } catch (IOException e) {
        // Not served yet, or the connection had to make room.
      }
      Thread.sleep(200);
    }
    unserved.add("certificate " + renewals);
  }

  private static String pem(String label, byte[] der) {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, encoder.encodeToString(der));
  }
}
