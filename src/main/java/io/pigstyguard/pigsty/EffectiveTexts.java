package io.pigstyguard.pigsty;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Every text and number, however deep, in the definitions that are effective on some host, each
 * definition once; shadowed definitions are left out, and so are vaulted values.
 */
public record EffectiveTexts(List<Text> list) {
  private static final int BYTES_EACH = 100;

  /**
   * A text of the inventory.
   *
   * @param scope the app, exporter or file system that it belongs to, else where it is defined
   * @param owner the mapping or list that holds it, or the text itself at the top
   */
  public record Text(Scope scope, Param param, Param owner) {

    /** The entry of another key in the same mapping; missing when there is none. */
    public Param beside(String key) {
      return owner.get(key);
    }

    /** Whether it belongs to the settings of an app. */
    public boolean isOfApp() {
      return scope.isA("app");
    }
  }

  public EffectiveTexts {
    list = List.copyOf(list);
  }

  public static EffectiveTexts of(Subject subject) {
    return subject.reading(EffectiveTexts.class, EffectiveTexts::read);
  }

  private static EffectiveTexts read(Subject subject) {
    Collector collector = new Collector(subject.budget());
    EffectiveDefinitions.of(subject).list().forEach(collector::top);
    return new EffectiveTexts(collector.texts);
  }

  private static final class Collector {
    private final List<Text> texts = new ArrayList<>();
    private final Budget budget;

    Collector(Budget budget) {
      this.budget = budget;
    }

    void top(Param param) {
      String kind =
          switch (param.path()) {
            case "apps" -> "app";
            case "pg_exporters" -> "exporter";
            case "juice_instances" -> "juice";
            default -> "";
          };
      if (kind.isEmpty() || !param.isMapping()) {
        collect(param, param, param.definedBy());
      } else {
        param.entries().forEach(item -> collect(item, param, Scope.of(kind, item.key(param))));
      }
    }

    private void collect(Param param, Param owner, Scope scope) {
      if (!param.isScalar()) {
        param.entries().forEach(entry -> collect(entry, param, scope));
        param.items().forEach(item -> collect(item, param, scope));
        return;
      }
      switch (param.type()) {
        case STRING, UNSAFE, INT, FLOAT, TIMESTAMP, BINARY -> add(new Text(scope, param, owner));
        case NULL, BOOL, VAULT, UNKNOWN_TAG -> {}
      }
    }

    private void add(Text text) {
      budget.hold(BYTES_EACH);
      texts.add(text);
    }
  }
}
