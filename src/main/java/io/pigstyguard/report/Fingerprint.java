package io.pigstyguard.report;

import io.pigstyguard.policy.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stays the same about a finding when lines move: rule, object, scope and parameter. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(String object, Finding finding) {
    String identity =
        String.join(
            "\0",
            finding.rule().id(),
            object,
            finding.violation().scope().text(),
            String.valueOf(finding.violation().param()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
