package io.pigstyguard.app;

/**
 * The names that Kubernetes takes for labels and annotations: a name of up to 63 characters, with
 * or without a DNS name and a slash before it.
 */
final class QualifiedName {
  private static final int LONGEST_NAME = 63;
  private static final int LONGEST_PREFIX = 253;

  private QualifiedName() {}

  static boolean isOne(String text) {
    int slash = text.indexOf('/');
    return isName(text.substring(slash + 1)) && (slash < 0 || isPrefix(text.substring(0, slash)));
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST_NAME
        && isBordered(name)
        && name.chars().allMatch(c -> isAlphanumeric(c) || c == '-' || c == '_' || c == '.');
  }

  /** Small letters, digits and dashes in parts between dots. */
  private static boolean isPrefix(String prefix) {
    if (prefix.length() > LONGEST_PREFIX) {
      return false;
    }
    for (String part : prefix.replace('.', '/').split("/", -1)) {
      if (!isBordered(part)
          || !part.chars().allMatch(c -> c == '-' || (isAlphanumeric(c) && !isCapital(c)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBordered(String text) {
    return !text.isEmpty()
        && isAlphanumeric(text.charAt(0))
        && isAlphanumeric(text.charAt(text.length() - 1));
  }

  private static boolean isAlphanumeric(int c) {
    return isCapital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }
}
