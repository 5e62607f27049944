package io.pigstyguard.rule.credential;

import com.google.re2j.Pattern;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a credential that whoever reads the document can read, whether any module uses it or not:
 * the first one in the order of the document.
 */
public final class ReadableCredential {
  private static final Pattern FILE_PATH = Pattern.compile("/[\\w.@-]+/[\\w.@/-]+");
  private static final String NAMES_ARE_USERS = "nginx_users";

  private final CredentialNames names;
  private final Budget budget;
  private final Map<String, Boolean> known = new HashMap<>();

  private ReadableCredential(CredentialNames names, Budget budget) {
    this.names = names;
    this.budget = budget;
  }

  /** The place of the first readable credential below a value, or null when there is none. */
  public static @Nullable Value firstIn(Value root, CredentialNames names, Budget budget) {
    return new ReadableCredential(names, budget).first(root);
  }

  private @Nullable Value first(Value value) {
    budget.spend(1);
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        Value found = first(entry);
        if (found != null) {
          return found;
        }
      }
    }
    if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        Value found = first(item);
        if (found != null) {
          return found;
        }
      }
    }
    return value instanceof Scalar scalar && embeds(scalar) ? scalar : null;
  }

  private @Nullable Value first(Entry entry) {
    String name = entry.name();
    if (entry.value() instanceof Scalar scalar) {
      boolean found = isNamedCredential(name, scalar) || embeds(scalar);
      return found ? entry.place() : null;
    }
    if (name.equals(NAMES_ARE_USERS) && entry.value() instanceof Mapping users) {
      for (Entry user : users.entries()) {
        budget.spend(1);
        if (user.value() instanceof Scalar scalar && isReadable(scalar)) {
          return user.place();
        }
      }
    }
    return first(entry.value());
  }

  private boolean isNamedCredential(String name, Scalar scalar) {
    budget.spendOn(scalar.text().length());
    if (!isReadable(scalar) || !known.computeIfAbsent(name, names::matches)) {
      return false;
    }
    // Names that others chose may end in 'key' and hold the path of a key file.
    return names.isOwn(name) || !isFilePath(scalar.text());
  }

  private static boolean isFilePath(String text) {
    return FILE_PATH.matcher(text).matches() && !text.contains("//");
  }

  private static boolean isReadable(Scalar scalar) {
    boolean hidden =
        switch (scalar.type()) {
          case NULL, BOOL, VAULT, UNKNOWN_TAG -> true;
          case STRING -> standsForAnother(scalar.text().strip());
          case INT, FLOAT, TIMESTAMP, BINARY, UNSAFE -> false;
        };
    return !hidden && !scalar.text().isBlank();
  }

  /** A text that is nothing but a Jinja expression or an environment variable. */
  private static boolean standsForAnother(String text) {
    boolean jinja = text.startsWith("{{") && text.endsWith("}}");
    boolean variable = text.startsWith("${") && text.indexOf('}') == text.length() - 1;
    return jinja || variable;
  }

  private boolean embeds(Scalar scalar) {
    budget.spendOn(scalar.text().length());
    ScalarType type = scalar.type();
    return type.isText() && !EmbeddedCredentials.in(scalar.text()).isEmpty();
  }
}
