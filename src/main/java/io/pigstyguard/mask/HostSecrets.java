package io.pigstyguard.mask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.rule.CredentialNames;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * The credentials among a host's variables: values below a credential's name, also where an alias
 * or a plain variable shares them.
 */
public final class HostSecrets {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int MOST_ROUNDS = 10;

  private final CredentialNames names;
  private final Set<Scalar> values = new HashSet<>();
  private final Set<String> referenced = new HashSet<>();

  public HostSecrets(Host host, CredentialNames names) {
    this.names = names;
    int known = -1;
    for (int round = 0; round < MOST_ROUNDS && referenced.size() > known; round++) {
      known = referenced.size();
      for (Definition definition : host.definitions()) {
        collect(definition.value(), isName(definition.name()));
      }
    }
  }

  private void collect(Value value, boolean secret) {
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        collect(entry.value(), secret || isName(entry.name()));
      }
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, secret));
    } else if (value instanceof Scalar scalar && secret) {
      values.add(scalar);
      if (scalar.text().contains("{{")) {
        Matcher identifier = IDENTIFIER.matcher(scalar.text());
        while (identifier.find()) {
          referenced.add(identifier.group());
        }
      }
    }
  }

  /** Whether everything below a name is a credential. */
  public boolean isName(String name) {
    return Mask.isCredential(name, names) || referenced.contains(name);
  }

  /** Whether a value must not be shown, whatever its name. */
  public boolean hides(Scalar scalar) {
    return values.contains(scalar) || Mask.mayEmbedCredential(scalar.printed());
  }

  @Override
  public String toString() {
    return "HostSecrets";
  }
}
