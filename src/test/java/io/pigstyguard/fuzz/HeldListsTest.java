package io.pigstyguard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that would fill the memory long before the work is spent. */
class HeldListsTest {
  @Test
  void endsBeforeTheLinesOfAllClustersAreHeld() {
    Budget budget = Budget.withoutTime();
    Inspection inspection =
        Verdict.inspector(Profile.PRODUCTION)
            .inspect(StoredObject.FILE, List.of(new Document("p.yml", Overwork.lines())), budget);

    assertThat(inspection.end()).isEqualTo(Inspection.End.WORK);
    assertThat(budget.spent()).isLessThan(Budget.MOST_STEPS / 2);
  }
}
