package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.rule.Subjects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PerDefinitionTest {
  private final AtomicInteger questions = new AtomicInteger();
  private final PerDefinition yes =
      new PerDefinition(
          Budget.unlimited(),
          param -> {
            questions.incrementAndGet();
            return param.items().get(0).text().equals("yes");
          });

  private int hostsWithYes(String text) {
    int count = 0;
    for (Host host : Subjects.inventory(text).hosts()) {
      count += yes.holds(host.param("x")) ? 1 : 0;
    }
    return count;
  }

  @Test
  void asksOncePerDefinition() {
    assertThat(
            hostsWithYes(
                """
                all:
                  hosts: {'10.1.1.[1:200]': {}}
                  vars: {x: [yes]}
                  children: {g: {hosts: {'10.1.1.[1:9]': {}}, vars: {x: ['no']}}}
                """))
        .isEqualTo(191);
    assertThat(questions).hasValue(2);
  }

  @Test
  void asksForEachHostWhereTheDefinitionRefersToOtherVariables() {
    assertThat(
            hostsWithYes(
                "all: {hosts: {'10.1.1.[1:9]': {y: 'no'}, 10.1.1.10: {y: 'yes'}}, vars: {x: ['{{ y }}']}}"))
        .isEqualTo(1);
    assertThat(questions).hasValue(10);
  }
}
