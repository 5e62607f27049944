package io.pigstyguard.rule.credential;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.PublicCredentials;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Value;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be said of a credential without knowing who chose it; the first that holds. */
public enum CredentialState {
  /** Ciphertext, no scalar, or a parameter that the release does not have. */
  NOT_JUDGED,
  /** Missing, null or blank. */
  EMPTY,
  /** A Jinja expression that the inventory alone does not resolve. */
  UNKNOWN,
  /** Printed somewhere in Pigsty, as it is, as a template, or as a hash of such a value. */
  PUBLIC,
  /** A verifier instead of a password: its strength cannot be seen. */
  HASH,
  /** A text that stands for a value still to be filled in. */
  PLACEHOLDER,
  /** Short, common, of one kind of characters, or made from the account's name. */
  WEAK,
  FINE;

  private static final Pattern MD5 = Pattern.compile("md5[0-9a-f]{32}");
  private static final String SCRAM = "SCRAM-SHA-256$";
  private static final int LONG_ENOUGH_FOR_ONE_KIND = 20;
  private static final int SHORTEST_TELLING_ACCOUNT = 3;

  /**
   * Whom and where a credential serves.
   *
   * @param account the name that logs in with it, or empty
   * @param cluster what {@code ${pg_cluster}} stands for, or null where it stands for itself
   * @param length the fewest characters of a credential that is not weak
   */
  public record Use(String account, @Nullable String cluster, int length) {}

  /** Classifies a credential. */
  public static CredentialState of(Param param, Use use, PublicCredentials published) {
    Value value = param.value();
    if (value == null) {
      return param.isWritten() ? EMPTY : NOT_JUDGED;
    }
    if (!(value instanceof Scalar scalar)) {
      return NOT_JUDGED;
    }
    return switch (scalar.type()) {
      case VAULT, UNKNOWN_TAG -> NOT_JUDGED;
      case NULL -> EMPTY;
      case UNSAFE -> scalar.text().isBlank() ? NOT_JUDGED : readable(scalar, use, published);
      case STRING, BOOL, INT, FLOAT, TIMESTAMP, BINARY ->
          scalar.text().isBlank() ? EMPTY : readable(scalar, use, published);
    };
  }

  /** Whether a text is what PostgreSQL takes for a password that is hashed with md5. */
  public static boolean isMd5Hash(String text) {
    return MD5.matcher(text).matches();
  }

  private static CredentialState readable(Scalar scalar, Use use, PublicCredentials published) {
    String text = scalar.printed();
    boolean templated = text.contains("{{") || text.contains("{%");
    if (templated && scalar.type() == ScalarType.STRING) {
      return UNKNOWN;
    }
    if (published.contains(text, use.cluster()) || published.containsHash(text, use.account())) {
      return PUBLIC;
    }
    if (text.startsWith(SCRAM) || isMd5Hash(text)) {
      return HASH;
    }
    if (published.isPlaceholder(text)) {
      return PLACEHOLDER;
    }
    return published.isCommon(text) || isWeak(text, use) ? WEAK : FINE;
  }

  private static boolean isWeak(String text, Use use) {
    String account = use.account().toLowerCase(Locale.ROOT);
    boolean namesAccount =
        account.length() >= SHORTEST_TELLING_ACCOUNT
            && text.toLowerCase(Locale.ROOT).contains(account);
    return text.length() < use.length()
        || namesAccount
        || (text.length() < LONG_ENOUGH_FOR_ONE_KIND && isOfOneKind(text));
  }

  private static boolean isOfOneKind(String text) {
    return text.chars().map(CredentialState::kind).distinct().count() == 1;
  }

  private static int kind(int character) {
    if (Character.isDigit(character)) {
      return 0;
    }
    if (Character.isLowerCase(character)) {
      return 1;
    }
    return Character.isUpperCase(character) ? 2 : 3;
  }
}
