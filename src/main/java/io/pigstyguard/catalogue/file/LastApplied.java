package io.pigstyguard.catalogue.file;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.credential.ReadableCredential;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.ReadResult;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The copy of an object that client-side {@code kubectl apply} keeps in an annotation. */
record LastApplied(boolean showsCredentials) {
  static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

  private static final YamlReader YAML = new YamlReader(YamlLimits.DEFAULT);

  /** The copy of a subject's object; JSON is YAML, too. */
  static LastApplied of(Subject subject) {
    return subject.objectReading(
        LastApplied.class, asked -> new LastApplied(showsCredentials(asked)));
  }

  private static boolean showsCredentials(Subject subject) {
    StoredObject object = subject.object();
    String copy = object.annotations().get(ANNOTATION);
    if (copy == null || !(root(copy, subject.budget()) instanceof Mapping manifest)) {
      return false;
    }
    boolean secret = object.kind() == StoredObject.Kind.SECRET;
    return showsCredentials(manifest, "data", secret, subject)
        || showsCredentials(manifest, "stringData", false, subject);
  }

  private static boolean showsCredentials(
      Mapping manifest, String section, boolean encoded, Subject subject) {
    if (!(manifest.get(section) instanceof Mapping data)) {
      return false;
    }
    CredentialNames names = subject.knowledge().credentials().names();
    for (Entry entry : data.entries()) {
      if (entry.value() instanceof Scalar scalar) {
        String text = encoded ? decode(scalar.text()) : scalar.text();
        if (root(text, subject.budget()) instanceof Mapping inventory
            && ReadableCredential.firstIn(inventory, names, subject.budget()) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Object root(String text, Budget budget) {
    ReadResult result = YAML.read(text, budget);
    return result instanceof ReadResult.Document document ? document.root() : null;
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }
}
