package io.pigstyguard.mask;

import io.pigstyguard.rule.CredentialNames;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import io.pigstyguard.yaml.YamlSource.SourceAlias;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which scalars of a text must not be shown: values below a credential's name, values that a
 * credential refers to by alias or expression, texts that may embed a credential, and whatever is
 * not the value of a variable in an inventory. In doubt a value is hidden.
 */
public final class Mask {
  /** What stands for a hidden value, whatever its length. */
  public static final String TEXT = "•••";

  /**
   * Addresses with a user, keys, hashes, {@code password=…}, {@code --token …}, {@code -p…}.
   *
   * <p>Linear: repetitions that are not bounded stop before whatever a further match can begin
   * with, so that no character is read more often than there are words within 40 characters.
   */
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "://[^/\\s]*@|-----BEGIN|\\$ANSIBLE_VAULT|^eyJ|^md5[0-9a-f]{32}|^SCRAM-"
              + "|(?i:pass(?!wordcheck)|pwd|secret|token|credential|salt|key|authorization)"
              + "[^\\s=:]{0,40}\\s*[=:]"
              + "|(?i:pass(?!wordcheck)|pwd|secret|token|credential)\\S{0,40}\\s"
              + "|(?:^|\\s)-(?:[apuPUW]|-?http)");

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final String USERS = "nginx_users";
  private static final int MOST_ROUNDS = 10;

  private final CredentialNames names;
  private final Predicate<String> harmless;
  private final Layout layout;
  private final Set<String> referenced = new HashSet<>();
  private final Set<String> anchors = new HashSet<>();
  private final Set<String> shared = new HashSet<>();

  private Mask(CredentialNames names, Predicate<String> harmless, Layout layout) {
    this.names = names;
    this.harmless = harmless;
    this.layout = layout;
  }

  /**
   * The mask of a text.
   *
   * @param harmless which values may be shown wherever they stand
   */
  static Mask of(YamlSource source, CredentialNames names, Predicate<String> harmless) {
    Mask mask = new Mask(names, harmless, new Layout(source));
    mask.share(source);
    int known = -1;
    for (int round = 0; round < MOST_ROUNDS && mask.size() > known; round++) {
      known = mask.size();
      mask.follow(source);
    }
    return mask;
  }

  private void share(YamlSource source) {
    Set<String> defined = new HashSet<>();
    for (SourceScalar scalar : source.scalars()) {
      for (SourcePath at = scalar.path(); at != null; at = at.parent()) {
        if (at.anchor() != null) {
          defined.add(at.anchor());
        }
      }
    }
    source.aliases().stream()
        .map(SourceAlias::anchor)
        .filter(defined::contains)
        .forEach(shared::add);
  }

  /**
   * Whether an anchor is one, with an alias that refers to it; a password that begins with an
   * ampersand or an asterisk and is not quoted looks the same.
   */
  boolean isShared(String anchor) {
    return shared.contains(anchor);
  }

  private int size() {
    return referenced.size() + anchors.size();
  }

  private void follow(YamlSource source) {
    for (SourceAlias alias : source.aliases()) {
      if (hides(alias.path())) {
        anchors.add(alias.anchor());
      }
    }
    for (SourceScalar scalar : source.scalars()) {
      if (!scalar.key() && scalar.value().contains("{{") && hides(scalar.path())) {
        Matcher identifier = IDENTIFIER.matcher(scalar.value());
        while (identifier.find()) {
          referenced.add(identifier.group());
        }
      }
    }
  }

  /** Whether a scalar must not be shown. */
  boolean hides(SourceScalar scalar) {
    if (scalar.key()) {
      return !layout.shows(scalar)
          || mayEmbedCredential(scalar.value())
          || (hides(scalar.path()) && !isUsers(scalar.path()));
    }
    return (hides(scalar.path())
            || mayEmbedCredential(scalar.value())
            || !layout.isOfVariable(scalar.path()))
        && !harmless.test(scalar.value());
  }

  /** Whether the keys of a mapping are names of users, and only the values passwords. */
  private static boolean isUsers(SourcePath path) {
    return path.step().equals(USERS);
  }

  /** Whether a text may hold a credential among other things. */
  public static boolean mayEmbedCredential(String text) {
    return EMBEDDED.matcher(text).find() || CredentialWords.inText(text);
  }

  /** Whether everything below a name is a credential. */
  static boolean isCredential(String name, CredentialNames names) {
    return names.matches(name) || name.equals(USERS) || CredentialWords.inName(name);
  }

  private boolean hides(SourcePath path) {
    for (SourcePath at = path; at != null; at = at.parent()) {
      String anchor = at.anchor();
      if (isCredential(at.step(), names)
          || referenced.contains(at.step())
          || (anchor != null && anchors.contains(anchor))) {
        return true;
      }
    }
    return false;
  }
}
