package io.pigstyguard.rule;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Every text and number, however deep, in the definitions that are effective on some host, each
 * definition once; shadowed definitions are left out, and so are vaulted values.
 */
public record EffectiveTexts(List<Text> list) {
  private static final int MOST = 300_000;

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
    List<Text> texts = new ArrayList<>();
    EffectiveDefinitions.of(subject).list().forEach(param -> top(param, texts));
    return new EffectiveTexts(texts);
  }

  private static void top(Param param, List<Text> texts) {
    String kind =
        switch (param.path()) {
          case "apps" -> "app";
          case "pg_exporters" -> "exporter";
          case "juice_instances" -> "juice";
          default -> "";
        };
    if (kind.isEmpty() || !param.isMapping()) {
      collect(param, param, param.definedBy(), texts);
    } else {
      param.entries().forEach(item -> collect(item, param, Scope.of(kind, item.key(param)), texts));
    }
  }

  private static void add(Text text, List<Text> texts) {
    if (texts.size() >= MOST) {
      throw new IllegalStateException("more texts than can be judged");
    }
    texts.add(text);
  }

  private static void collect(Param param, Param owner, Scope scope, List<Text> texts) {
    if (!param.isScalar()) {
      param.entries().forEach(entry -> collect(entry, param, scope, texts));
      param.items().forEach(item -> collect(item, param, scope, texts));
      return;
    }
    switch (param.type()) {
      case STRING, UNSAFE, INT, FLOAT, TIMESTAMP, BINARY ->
          add(new Text(scope, param, owner), texts);
      case NULL, BOOL, VAULT, UNKNOWN_TAG -> {}
    }
  }
}
