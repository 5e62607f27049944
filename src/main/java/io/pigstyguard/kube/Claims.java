package io.pigstyguard.kube;

import io.pigstyguard.policy.Document;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.StoredObject.Editor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of which objects count as inventories. In an object with the label, or with the
 * annotation that names keys, those keys count (all YAML keys when none is named); in any object, a
 * key of the configured form counts. A key whose text has the shape of an inventory counts wherever
 * content is looked at. What is not claimed is not parsed.
 *
 * @param label the label that marks an object as holding inventories, with any value but {@code
 *     false}
 * @param keysAnnotation the annotation that names the keys of a marked object, separated by commas
 * @param keyPattern which key names count in any object
 * @param content whether texts of other keys are searched for the shape of an inventory
 */
public record Claims(String label, String keysAnnotation, Pattern keyPattern, boolean content) {
  public static final Claims DEFAULT =
      new Claims(
          "pigsty-guard.io/inventory",
          "pigsty-guard.io/keys",
          Pattern.compile("(?:^|[._-])pigsty[.]ya?ml$"),
          true);

  private static final Pattern YAML_KEY = Pattern.compile("[.]ya?ml$");
  private static final Pattern COMMA = Pattern.compile(",");

  /** The object with its inventories; without any when it is not claimed. */
  public Candidate candidate(KubeObject object, @Nullable Editor editor) {
    StoredObject.Kind kind =
        object.isSecret() ? StoredObject.Kind.SECRET : StoredObject.Kind.CONFIG_MAP;
    List<DataEntry> entries = DataEntries.of(object);
    StoredObject stored =
        new StoredObject(
            kind,
            object.namespace(),
            object.name(),
            object.labels(),
            object.annotations(),
            ownerKinds(object),
            entries,
            editor);
    List<Document> documents =
        entries.stream()
            .filter(entry -> !entry.text().isBlank() && isClaimed(stored, entry))
            .map(entry -> new Document(entry.key(), entry.text()))
            .toList();
    return new Candidate(stored, documents, isMarked(stored));
  }

  private static Set<String> ownerKinds(KubeObject object) {
    Set<String> kinds = new HashSet<>();
    for (KubeObject.OwnerReference owner : object.owners()) {
      if (owner.kind() != null) {
        kinds.add(owner.kind());
      }
    }
    return kinds;
  }

  private boolean isClaimed(StoredObject object, DataEntry entry) {
    String named = object.annotations().get(keysAnnotation);
    if (named != null && names(named, entry.key())) {
      return true;
    }
    if (keyPattern.matcher(entry.key()).find()) {
      return true;
    }
    if (isMarked(object)) {
      return named == null && YAML_KEY.matcher(entry.key()).find();
    }
    return content && InventoryShape.matches(entry.text());
  }

  private static boolean names(String keys, String key) {
    return COMMA.splitAsStream(keys).map(String::strip).anyMatch(key::equals);
  }

  private boolean isMarked(StoredObject object) {
    String mark = object.labels().get(label);
    return mark != null && !mark.equals("false");
  }
}
