package io.pigstyguard.rule;

import io.pigstyguard.yaml.Problem;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes object that holds the inventory, as far as rules judge it. A bare file is an
 * object of kind {@link Kind#FILE} without metadata.
 *
 * @param namespace empty when unknown
 * @param owners the kinds of objects that it is derived from
 * @param entries every key of the object with its decoded text, inventories included
 * @param editor who asks for the change, or null outside of admission
 * @param marks what its label and annotation say about inventories
 */
public record StoredObject(
    Kind kind,
    String namespace,
    String name,
    Map<String, String> labels,
    Map<String, String> annotations,
    Set<String> owners,
    List<DataEntry> entries,
    @Nullable Editor editor,
    Marks marks) {

  /** A file without a Kubernetes object around it. */
  public static final StoredObject FILE =
      new StoredObject(
          Kind.FILE, "", "", Map.of(), Map.of(), Set.of(), List.of(), null, Marks.NONE);

  public StoredObject {
    // Not copyOf, whose tables are slow for keys made to collide.
    labels = Collections.unmodifiableMap(new HashMap<>(labels));
    annotations = Collections.unmodifiableMap(new HashMap<>(annotations));
    owners = Set.copyOf(owners);
    entries = List.copyOf(entries);
  }

  /** An object without marks that is derived from no other. */
  public StoredObject(
      Kind kind,
      String namespace,
      String name,
      Map<String, String> labels,
      Map<String, String> annotations,
      List<DataEntry> entries,
      @Nullable Editor editor) {
    this(kind, namespace, name, labels, annotations, Set.of(), entries, editor, Marks.NONE);
  }

  /** What kind of object holds the inventory. */
  public enum Kind {
    FILE,
    CONFIG_MAP,
    SECRET
  }

  /**
   * A key of the object with its decoded text.
   *
   * @param text with replacement characters where the bytes are no UTF-8
   * @param problem why the bytes are no text, or null
   */
  public record DataEntry(String key, String text, @Nullable Problem problem) {

    /** A key whose bytes are text. */
    public DataEntry(String key, String text) {
      this(key, text, null);
    }

    @Override
    public String toString() {
      return key;
    }
  }

  /**
   * How an object is marked as one that holds inventories.
   *
   * @param present whether its label or its annotation marks it
   * @param annotation the name of the annotation that names keys
   * @param missing what that annotation names although the object has no such key, sorted
   */
  public record Marks(boolean present, String annotation, List<String> missing) {
    public static final Marks NONE = new Marks(false, "", List.of());

    public Marks {
      missing = List.copyOf(missing);
    }
  }

  /** The user of an admission request. */
  public record Editor(String username, Set<String> groups) {
    public Editor {
      groups = Set.copyOf(groups);
    }
  }

  /** This object as if it were of another kind, for judging a file before it is stored. */
  public StoredObject as(Kind other) {
    return new StoredObject(
        other, namespace, name, labels, annotations, owners, entries, editor, marks);
  }

  /** This object as it is stored, with nobody who asks for a change. */
  public StoredObject withoutEditor() {
    return new StoredObject(
        kind, namespace, name, labels, annotations, owners, entries, null, marks);
  }

  @Override
  public String toString() {
    return kind + " " + namespace + "/" + name;
  }
}
