package io.pigstyguard.knowledge;

import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names of variables and keys hold credentials. */
public final class CredentialNames {
  private final Set<String> exact = new HashSet<>();

  /** Linear, as {@code except} is: words of the table, without any repetition. */
  private final Pattern pattern;

  private final Pattern except;

  CredentialNames(Mapping table) {
    if (table.get("exact") instanceof Sequence names) {
      names.items().forEach(name -> exact.add(((Scalar) name).text()));
    }
    pattern = compile(table, "pattern");
    except = compile(table, "except");
  }

  private static Pattern compile(Mapping table, String key) {
    String text = table.get(key) instanceof Scalar scalar ? scalar.text() : "(?!)";
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
  }

  /** Whether the name is one of Pigsty's own credential variables or fields. */
  public boolean isOwn(String name) {
    return exact.contains(name);
  }

  /** Whether the name looks like a credential's, whoever chose it. */
  public boolean matches(String name) {
    if (exact.contains(name)) {
      return true;
    }
    String plain = name.replace('.', '_');
    return pattern.matcher(plain).find() && !except.matcher(plain).find();
  }
}
