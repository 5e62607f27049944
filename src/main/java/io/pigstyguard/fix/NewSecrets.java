package io.pigstyguard.fix;

import com.google.re2j.Pattern;
import io.pigstyguard.remedy.SecretForm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * New secrets by account, each with the placeholder that stands for it in print. Letters and digits
 * only: no part of YAML, Jinja, shells or URLs reads them as anything else.
 */
final class NewSecrets {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ALL = LETTERS + "0123456789";
  private static final int LENGTH = 24;
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");

  private final RandomGenerator random;
  private final Map<String, String> byAccount = new HashMap<>();
  private final Map<String, String> placeholders = new LinkedHashMap<>();

  NewSecrets(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The secret of an account, always the same.
   *
   * @param name of the parameter, for which an app may ask a length of its own
   */
  String of(String account, String name, SecretForm form) {
    return byAccount.computeIfAbsent(
        account,
        key -> {
          String secret = make(name, form);
          int end = account.indexOf('\0') < 0 ? account.length() : account.indexOf('\0');
          String label = OTHERS.matcher(account.substring(0, end)).replaceAll("_");
          placeholders.put(secret, "CHANGE_ME_" + label.toUpperCase(Locale.ROOT));
          return secret;
        });
  }

  /** Whether a text is one of these secrets. */
  boolean contains(String text) {
    return placeholders.containsKey(text);
  }

  /** A text with placeholders in place of the secrets. */
  String hide(String text) {
    String hidden = text;
    for (Map.Entry<String, String> secret : placeholders.entrySet()) {
      hidden = hidden.replace(secret.getKey(), secret.getValue());
    }
    return hidden;
  }

  private String make(String name, SecretForm form) {
    return switch (form) {
      case NAME -> "root" + text(ALL, 8);
      case SHORT -> text(LETTERS, 1) + text(ALL, 7);
      case KEY -> text("0123456789abcdef", 64);
      case PASSWORD, PASSPHRASE -> mixed(length(name));
    };
  }

  private static int length(String name) {
    return switch (name) {
      case "SECRET_KEY_BASE" -> 64;
      case "REALTIME_DB_ENC_KEY" -> 16;
      case "JWT_SECRET", "ENCRYPTION_KEY", "PG_META_CRYPTO_KEY" -> 32;
      default -> LENGTH;
    };
  }

  /** Starts with a letter, so that no part of it reads as a number; has every kind of character. */
  private String mixed(int length) {
    while (true) {
      String secret = text(LETTERS, 1) + text(ALL, length - 1);
      if (secret.chars().anyMatch(Character::isLowerCase)
          && secret.chars().anyMatch(Character::isUpperCase)
          && secret.chars().anyMatch(Character::isDigit)) {
        return secret;
      }
    }
  }

  private String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "NewSecrets";
  }
}
