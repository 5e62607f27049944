package io.pigstyguard.mask;

import java.util.regex.Pattern;

/** A credential among other things in a text, as in an address or the options of a command. */
final class EmbeddedCredential {
  /**
   * Addresses with a user, keys, hashes, {@code password=…}, {@code --token …}, {@code -p…}.
   *
   * <p>Linear: repetitions that are not bounded stop before whatever a further match can begin
   * with, so that no character is read more often than there are words within 40 characters.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "://[^/\\s]*@|-----BEGIN|\\$ANSIBLE_VAULT|^eyJ|^md5[0-9a-f]{32}|^SCRAM-"
              + "|(?i:pass(?!wordcheck)|pwd|secret|token|credential|salt|key|authorization)"
              + "[^\\s=:]{0,40}\\s*[=:]"
              + "|(?i:pass(?!wordcheck)|pwd|secret|token|credential)\\S{0,40}\\s"
              + "|(?:^|\\s)-(?:[apuPUW]|-?http)");

  private EmbeddedCredential() {}

  static boolean mayBeIn(String text) {
    return FORM.matcher(text).find() || CredentialWords.inText(text);
  }
}
