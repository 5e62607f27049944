package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a host, or a part of one, with its path and the place to report: the scalar, the
 * key of a collection, the first line of a list item, or, when the part is missing, the nearest
 * written object around it. References are resolved; what cannot be is opaque.
 */
public final class Param {
  private static final Set<String> TRUTHS = Set.of("yes", "on", "1", "true");

  /** Python refuses longer integers (sys.int_info.default_max_str_digits). */
  private static final int LONGEST_NUMBER = 4300;

  private static final int NO_ITEM = -1;

  private final Host host;
  private final @Nullable Param parent;

  /** The variable or the key; empty for an item. */
  private final String key;

  /** From 0 for an item, else {@link #NO_ITEM}. */
  private final int index;

  private final @Nullable Value value;
  private final @Nullable Value place;
  private final Scope definedBy;

  /** Left of the references that may be followed from the definition down to here. */
  private final int hops;

  /** Whether a reference led into a role default, whose places are in no document. */
  private final boolean inDefault;

  private Param(
      Host host, String name, @Nullable Value value, @Nullable Value place, Scope definedBy) {
    this.host = host;
    this.parent = null;
    this.key = name;
    this.index = NO_ITEM;
    this.place = place;
    this.definedBy = definedBy;
    host.budget().spend(1);
    this.value = value == null ? null : References.resolve(value, host, References.LONGEST_CHAIN);
    this.hops = hopsLeft(value, References.LONGEST_CHAIN);
    this.inDefault = isFromDefaultByReference(value);
  }

  private Param(Param parent, String key, int index, @Nullable Value value, @Nullable Value place) {
    this.host = parent.host;
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.place = place;
    this.definedBy = parent.definedBy;
    host.budget().spend(1);
    this.value = value == null ? null : References.resolve(value, host, parent.hops);
    this.hops = hopsLeft(value, parent.hops);
    this.inDefault = parent.inDefault || isFromDefaultByReference(value);
  }

  private boolean isFromDefaultByReference(@Nullable Value written) {
    return value != null && value != written && host.defaults().hold(value);
  }

  private int hopsLeft(@Nullable Value written, int hops) {
    return written == null || written == value ? hops : References.left(written, host, hops);
  }

  static Param defined(Host host, Definition definition) {
    Entry entry = definition.entry();
    return new Param(host, entry.name(), entry.value(), entry.place(), definition.scope());
  }

  static Param defaulted(Host host, String name, @Nullable Value value) {
    return new Param(host, name, value, null, Scope.GLOBAL);
  }

  public Host host() {
    return host;
  }

  /** Variable name and path, for example {@code pg_users[0].password}. */
  public String path() {
    return ParamPath.of(this);
  }

  /** What it is a part of; null for a variable. */
  @Nullable Param parent() {
    return parent;
  }

  /** The variable or the key, dots and all; empty for an item. */
  String key() {
    return key;
  }

  /** The place in a list, from 0; negative for what is no item. */
  int index() {
    return index;
  }

  /** How many more references may be followed behind the value. */
  int hops() {
    return hops;
  }

  /** The last word of the path: a variable name, a key or what follows its last dot, an index. */
  public String name() {
    return index >= 0 ? Integer.toString(index) : key.substring(key.lastIndexOf('.') + 1);
  }

  /** The line to report, from 1, or null when only a role default applies. */
  public @Nullable Integer line() {
    return place == null ? null : place.line();
  }

  /** The column to report, from 1, or null when only a role default applies. */
  public @Nullable Integer column() {
    return place == null ? null : place.column();
  }

  /** Where the winning definition stands; {@code global} for a role default. */
  public Scope definedBy() {
    return definedBy;
  }

  /** Whether the inventory defines the top-level variable, even as null. */
  public boolean isWritten() {
    return place != null;
  }

  /** Whether there is a value, which may be null. */
  public boolean exists() {
    return value != null;
  }

  /** The value after references, or null when missing. */
  public @Nullable Value value() {
    return value;
  }

  /** Missing, null, or blank text. */
  public boolean isEmpty() {
    if (!(value instanceof Scalar scalar)) {
      return value == null;
    }
    return scalar.isNull() || (scalar.type().isText() && scalar.isBlank());
  }

  /** A vaulted value, an unresolved Jinja expression or an unknown tag: nobody can judge it. */
  public boolean isOpaque() {
    return value instanceof Scalar scalar
        && (scalar.type() == ScalarType.VAULT
            || scalar.type() == ScalarType.UNKNOWN_TAG
            || References.isExpression(scalar));
  }

  /** An unresolved Jinja expression. */
  public boolean isExpression() {
    return value != null && References.isExpression(value);
  }

  public boolean isScalar() {
    return value instanceof Scalar;
  }

  public boolean isSequence() {
    return value instanceof Sequence;
  }

  public boolean isMapping() {
    return value instanceof Mapping;
  }

  /** The scalar's type, or NULL for what is missing or no scalar. */
  public ScalarType type() {
    return value instanceof Scalar scalar ? scalar.type() : ScalarType.NULL;
  }

  /** What Ansible would print for a scalar; empty for null, missing and collections. */
  public String text() {
    if (!(value instanceof Scalar scalar) || scalar.isNull()) {
      return "";
    }
    host.budget().spendOn(scalar.text().length());
    return scalar.printed();
  }

  /** {@link #text()} without outer blanks and in lower case, for comparing words. */
  public String word() {
    return value instanceof Scalar scalar && !scalar.isNull() ? scalar.word() : "";
  }

  /** True under Ansible's {@code bool} filter. */
  public boolean isTrue() {
    if (!(value instanceof Scalar scalar)) {
      return false;
    }
    return scalar.type() == ScalarType.BOOL ? scalar.truth() : TRUTHS.contains(word());
  }

  /** Readable and not true under Ansible's {@code bool} filter; missing counts as not true. */
  public boolean isNotTrue() {
    return !isTrue() && !isOpaque();
  }

  /** A switch turned off: boolean false or the words off, false, no or 0, in any case. */
  public boolean isOff() {
    return value instanceof Scalar scalar
        && (scalar.type() == ScalarType.BOOL
            ? !scalar.truth()
            : Set.of("off", "false", "no", "0").contains(word()));
  }

  /** The number, or null when the value is none. */
  public @Nullable Double number() {
    if (!(value instanceof Scalar scalar) || scalar.text().length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return switch (scalar.type()) {
        case INT -> scalar.integer().doubleValue();
        case FLOAT -> scalar.decimal();
        case STRING, UNSAFE -> Double.valueOf(scalar.text().strip());
        case NULL, BOOL, TIMESTAMP, BINARY, VAULT, UNKNOWN_TAG -> null;
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The entry of a mapping; missing, but placed, when there is none. */
  public Param get(String key) {
    Entry entry = value instanceof Mapping mapping ? mapping.entry(key) : null;
    return entry == null ? new Param(this, key, NO_ITEM, null, place) : child(entry);
  }

  /** {@link #get} for a lower-case key in a mapping whose keys may be written in any case. */
  public Param getIgnoringCase(String key) {
    Entry entry = value instanceof Mapping mapping ? mapping.entryIgnoringCase(key) : null;
    return entry == null ? get(key) : child(entry);
  }

  /** The entries of a mapping; none for anything else. */
  public List<Param> entries() {
    if (!(value instanceof Mapping mapping)) {
      return List.of();
    }
    List<Param> entries = new ArrayList<>(mapping.entries().size());
    for (Entry entry : mapping.entries()) {
      entries.add(child(entry));
    }
    return entries;
  }

  /** The key of an entry as written, also when it holds dots. */
  public String key(Param parent) {
    return ParamPath.between(parent, this);
  }

  /** The items of a list; none for anything else. */
  public List<Param> items() {
    if (!(value instanceof Sequence sequence)) {
      return List.of();
    }
    List<Param> items = new ArrayList<>(sequence.items().size());
    for (Value item : sequence.items()) {
      items.add(child("", items.size(), item, item));
    }
    return items;
  }

  private Param child(Entry entry) {
    return child(entry.name(), NO_ITEM, entry.value(), entry.place());
  }

  private Param child(String childKey, int childIndex, Value childValue, Value childPlace) {
    boolean placed = place != null && !inDefault;
    return new Param(this, childKey, childIndex, childValue, placed ? childPlace : place);
  }

  @Override
  public String toString() {
    return path();
  }
}
