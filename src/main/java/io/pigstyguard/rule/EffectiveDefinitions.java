package io.pigstyguard.rule;

import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The definitions that are effective on some host, each once, as the first such host sees it;
 * shadowed definitions are left out.
 */
public record EffectiveDefinitions(List<Param> list) {

  public EffectiveDefinitions {
    list = List.copyOf(list);
  }

  public static EffectiveDefinitions of(Subject subject) {
    return subject.reading(EffectiveDefinitions.class, EffectiveDefinitions::read);
  }

  private static EffectiveDefinitions read(Subject subject) {
    List<Param> params = new ArrayList<>();
    Set<Definition> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Host host : subject.inventory().hosts()) {
      for (Definition definition : host.definitions()) {
        if (isRead(host, definition.name()) && seen.add(definition)) {
          params.add(host.param(definition.name()));
        }
      }
    }
    return new EffectiveDefinitions(params);
  }

  /** Remote instances are monitored from infra nodes only; elsewhere the list is inert. */
  private static boolean isRead(Host host, String variable) {
    return !variable.equals("pg_exporters") || host.isIn("infra");
  }
}
