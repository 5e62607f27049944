package io.pigstyguard.kube;

import com.google.re2j.Pattern;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.StoredObject.Editor;
import io.pigstyguard.rule.StoredObject.Marks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of which objects count as inventories. Whatever marks a key only adds it; nothing
 * takes away what another mark claims. A key counts when
 *
 * <ul>
 *   <li>the annotation names it,
 *   <li>its name has the configured form,
 *   <li>it is a YAML file in an object that the label marks, or an annotation that names no key, or
 *   <li>its text has the shape of an inventory, where content is looked at.
 * </ul>
 *
 * <p>What is not claimed is not judged. Costs are linear in the length of names, annotation and
 * texts.
 *
 * @param label the label that marks an object as holding inventories, with any value but {@code
 *     false}
 * @param keysAnnotation the annotation that names keys, separated by commas or blanks
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

  private static final List<String> YAML_ENDINGS = List.of(".yml", ".yaml");

  /** The object with its inventories, without a time limit. */
  public Candidate candidate(KubeObject object, @Nullable Editor editor) {
    return candidate(object, editor, Budget.unlimited());
  }

  /**
   * The object with its inventories; without any when it is not claimed. No more of them are looked
   * for when there are more than an {@link Inspector} judges.
   *
   * @throws io.pigstyguard.budget.BudgetExceededException when the time is over
   */
  public Candidate candidate(KubeObject object, @Nullable Editor editor, Budget budget) {
    List<DataEntry> entries = DataEntries.of(object);
    NamedKeys named = NamedKeys.of(object.annotations().get(keysAnnotation));
    boolean labelled = isLabelled(object);
    boolean yaml = labelled || (named.annotated() && named.keys().isEmpty());
    List<Document> documents = new ArrayList<>();
    for (DataEntry entry : entries) {
      if (documents.size() > Inspector.MOST_DOCUMENTS) {
        break;
      }
      budget.spendOn(entry.text().length());
      if (!entry.text().isBlank() && isClaimed(entry, named, yaml, budget)) {
        documents.add(new Document(entry.key(), entry.text(), entry.problem()));
      }
    }
    boolean marked = labelled || named.annotated();
    Marks marks = new Marks(marked, keysAnnotation, named.missingFrom(entries));
    return new Candidate(stored(object, entries, editor, marks), documents, marked);
  }

  private static StoredObject stored(
      KubeObject object, List<DataEntry> entries, @Nullable Editor editor, Marks marks) {
    return new StoredObject(
        object.isSecret() ? StoredObject.Kind.SECRET : StoredObject.Kind.CONFIG_MAP,
        object.namespace(),
        object.name(),
        object.labels(),
        object.annotations(),
        ownerKinds(object),
        entries,
        editor,
        marks);
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

  /**
   * @param yaml whether every YAML file of the object counts
   */
  private boolean isClaimed(DataEntry entry, NamedKeys named, boolean yaml, Budget budget) {
    return named.keys().contains(entry.key())
        || (yaml && isYaml(entry.key()))
        || keyPattern.matcher(entry.key()).find()
        || (content && InventoryShape.matches(entry.text(), budget));
  }

  private static boolean isYaml(String key) {
    return YAML_ENDINGS.stream()
        .anyMatch(
            ending ->
                key.regionMatches(
                    true, key.length() - ending.length(), ending, 0, ending.length()));
  }

  private boolean isLabelled(KubeObject object) {
    String mark = object.labels().get(label);
    return mark != null && !mark.equals("false");
  }
}
