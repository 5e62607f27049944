package io.pigstyguard.fix;

import io.pigstyguard.remedy.Change;
import io.pigstyguard.remedy.Condition;
import io.pigstyguard.remedy.Condition.Origin;
import io.pigstyguard.remedy.Place;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.remedy.Step;
import io.pigstyguard.remedy.TextChange;
import io.pigstyguard.yaml.SourceCollection;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the changes of one finding's remedy. */
final class FindingEditor implements Change.Editor {
  private final FoundPlace found;
  private final TextParts parts;
  private final SecretRenewal renewal;
  private final PlannedEdits edits;
  private final Set<String> assigned = new HashSet<>();

  FindingEditor(FoundPlace found, TextParts parts, SecretRenewal renewal, PlannedEdits edits) {
    this.found = found;
    this.parts = parts;
    this.renewal = renewal;
    this.edits = edits;
  }

  /** Takes the steps of a remedy that apply here. */
  void apply(Remedy remedy) {
    for (Step step : remedy.steps()) {
      if (holds(step.condition())) {
        step.change().accept(this);
      }
    }
  }

  private boolean holds(Condition condition) {
    boolean origin =
        condition.origin() == Origin.ANY
            || (condition.origin() == Origin.WRITTEN) == found.isWritten();
    return origin && (condition.key() == null || isItemWith(condition.key(), condition.value()));
  }

  private boolean isItemWith(String key, @Nullable String value) {
    SourceScalar written = parts.written().value(found.mapping(), key);
    return written != null && written.value().equals(value);
  }

  @Override
  public void assign(Change.Assign change) {
    if (change.place() == Place.ITEM) {
      SourcePath item = found.isWritten() ? found.mapping() : null;
      if (item != null && assigned.add(change.key())) {
        put(item, change.key(), change.value());
      }
      return;
    }
    if (!change.key().equals(found.name())) {
      return;
    }
    String value = value(change);
    if (found.isWritten()) {
      replace(value);
    } else if (!found.isVariable()) {
      writeOut(found.variable());
    } else if (parts.defaults().has(change.key())) {
      boolean everywhere = change.place() == Place.ALL_VARS;
      Edit edit =
          everywhere ? parts.insertion().global(change.key(), value) : ofScope(change, value);
      edits.add(found.rule(), edit);
    }
  }

  /** PostgreSQL, for one, does not start with the placeholder of a VIP that there is none of. */
  private String value(Change.Assign change) {
    Change.Otherwise otherwise = change.otherwise();
    return otherwise == null || parts.written().hasKey(otherwise.unless())
        ? change.value()
        : otherwise.value();
  }

  private @Nullable Edit ofScope(Change.Assign change, String value) {
    SourcePath variables = null;
    if (found.violation().scope().kind().equals("cluster")) {
      variables = parts.written().holding("pg_cluster", found.violation().scope().name());
    }
    return variables == null
        ? parts.insertion().global(change.key(), value)
        : parts.insertion().into(variables, change.key(), value);
  }

  /** Gives the found key a value, which it may not have had so far. */
  private void replace(String value) {
    SourceScalar old = found.value();
    SourcePath mapping = found.mapping();
    if (old != null) {
      edits.add(found.rule(), parts.replaced(old, value));
    } else if (mapping != null) {
      put(mapping, found.name(), value);
    }
  }

  private void put(SourcePath mapping, String key, String value) {
    SourceScalar old = parts.written().value(mapping, key);
    Edit edit =
        old == null ? parts.insertion().into(mapping, key, value) : parts.replaced(old, value);
    edits.add(found.rule(), edit);
  }

  @Override
  public void assignFound(Change.AssignFound change) {
    assign(new Change.Assign(found.name(), change.value(), Place.FOUND, null));
  }

  @Override
  public void remove(Change.Remove change) {
    SourceScalar key = found.key();
    boolean named = change.key() == null || change.key().equals(found.name());
    if (key != null && named) {
      edits.add(found.rule(), parts.removal().key(key));
    }
  }

  @Override
  public void removeItem(Change.RemoveItem change) {
    if (!found.isWritten()) {
      writeOut(found.variable());
    } else if (found.collection() != null) {
      edits.add(found.rule(), parts.removal().item(found.collection()));
    } else if (found.scalar() != null) {
      edits.add(found.rule(), parts.removal().item(found.scalar()));
    }
  }

  @Override
  public void addItem(Change.AddItem change) {
    if (!found.isWritten()) {
      edits.add(found.rule(), parts.insertion().global(change.list(), "[ " + change.item() + " ]"));
      return;
    }
    SourceScalar key = found.key();
    SourceCollection list = key == null ? null : parts.written().below(key.path(), key.value());
    if (list != null && !list.mapping()) {
      edits.add(found.rule(), parts.insertion().item(list, change.item()));
    }
  }

  @Override
  public void rewrite(TextChange change) {
    SourceScalar value = found.value();
    if (!found.isWritten()) {
      writeOut(found.variable());
    } else if (value != null && change.appliesTo(value.value())) {
      edits.add(found.rule(), parts.rewritten(value, change.applyTo(value.value())));
    }
  }

  @Override
  public void renameKey(Change.RenameKey change) {
    SourceScalar key = found.key();
    if (key != null && key.value().startsWith(change.prefix())) {
      String name = key.value().substring(change.prefix().length());
      edits.add(found.rule(), new Edit(key.start(), key.end(), name));
    }
  }

  @Override
  public void newSecret(Change.NewSecret change) {
    if (change.missing() != null) {
      SourcePath item = found.isWritten() ? found.mapping() : null;
      if (item != null) {
        put(item, change.missing(), fresh(change, renewal.owner(item, change.missing())));
      }
    } else if (!found.isWritten()) {
      newUnwritten(change);
    } else if (!renewal.flag(found.value(), found.rule(), change.form())) {
      newWritten(change);
    }
  }

  private void newUnwritten(Change.NewSecret change) {
    if (found.isVariable()) {
      String secret = fresh(change, renewal.unwritten(found.name()));
      edits.add(found.rule(), parts.insertion().global(found.name(), secret));
    } else {
      writeOut(found.variable());
    }
  }

  /** Where no known credential stands: another scalar, or an object without the key. */
  private void newWritten(Change.NewSecret change) {
    SourceScalar old = found.value();
    SourcePath mapping = found.mapping();
    if (old != null) {
      String account = renewal.unwritten(found.name()) + old.value();
      edits.add(found.rule(), parts.replaced(old, fresh(change, account)));
    } else if (mapping != null) {
      put(mapping, found.name(), fresh(change, renewal.owner(mapping, found.name())));
    }
  }

  private String fresh(Change.NewSecret change, String account) {
    String name = change.missing() == null ? found.name() : change.missing();
    return renewal.fresh(found.rule(), change.form(), account, name);
  }

  @Override
  public void writeOut(Change.WriteOut change) {
    writeOut(change.parameter().isEmpty() ? found.variable() : change.parameter());
  }

  private void writeOut(String parameter) {
    String text = parts.defaults().of(parameter);
    if (text != null) {
      edits.add(found.rule(), parts.insertion().global(parameter, text));
    }
  }

  @Override
  public void byHand(Change.ByHand change) {
    // Nothing that could be planned.
  }
}
