package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * The definitions that are effective on some host, each once, as the first such host sees it;
 * shadowed definitions are left out.
 */
public record EffectiveDefinitions(List<Param> list) {
  private static final int BYTES_EACH = 100;
  private static final String EXPORTERS = "pg_exporters";

  public EffectiveDefinitions {
    list = List.copyOf(list);
  }

  public static EffectiveDefinitions of(Subject subject) {
    return subject.reading(EffectiveDefinitions.class, EffectiveDefinitions::read);
  }

  private static EffectiveDefinitions read(Subject subject) {
    List<Param> params = new ArrayList<>();
    subject
        .inventory()
        .forEachDefinition(
            param -> {
              if (!param.path().equals(EXPORTERS)) {
                subject.budget().hold(BYTES_EACH);
                params.add(param);
              }
            });
    // Remote instances are monitored from infra nodes only; elsewhere the list is inert.
    for (Host infra : Viewpoints.of(subject.inventory().hostsOf("infra"), EXPORTERS)) {
      Param exporters = infra.param(EXPORTERS);
      if (exporters.isWritten()) {
        params.add(exporters);
      }
    }
    return new EffectiveDefinitions(params);
  }
}
