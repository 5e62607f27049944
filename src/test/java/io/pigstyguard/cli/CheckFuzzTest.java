package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.pigstyguard.fix.FixPlan;
import io.pigstyguard.fuzz.Choices;
import io.pigstyguard.fuzz.OddInventories;
import io.pigstyguard.fuzz.Verdict;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.report.FileReport;
import io.pigstyguard.report.MaskedDiff;
import io.pigstyguard.report.RemainingFindings;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any file gets a report, whatever it holds, and any inventory a plan of its remedies. */
class CheckFuzzTest {
  private static final int RANDOM_INVENTORIES = 50;
  private static final Inspector INSPECTOR = Verdict.inspector(Profile.PRODUCTION);
  private static final OddInventories INVENTORIES = new OddInventories();

  @FuzzTest
  void anyFile(byte[] bytes) {
    FileReport report =
        new FileJudge(INSPECTOR, StoredObject.FILE).judge(new Input("f.yml", true), bytes);
    assertThat(report.objects()).allMatch(object -> object.inspection().documents().size() > 0);
    Verdict.check(report);
  }

  @FuzzTest
  void anyRemedy(byte[] bytes) {
    String text = INVENTORIES.next(new Choices(bytes));
    FixPlan plan = FixPlan.of(text, CheckFuzzTest::findings, Verdict.KNOWLEDGE, new Random(1));
    assertThat(plan.remaining()).hasSizeLessThanOrEqualTo(2 * findings(text).size() + 10);
    assertThat(MaskedDiff.of("f.yml", plan, Verdict.KNOWLEDGE.credentials().names())).isNotNull();
    assertThat(RemainingFindings.text("f.yml", plan.remaining())).isNotNull();
    Verdict.check(INSPECTOR, StoredObject.FILE, plan.patched());
  }

  @Test
  void randomRemedies() {
    Random random = new Random(5);
    for (int i = 0; i < RANDOM_INVENTORIES; i++) {
      byte[] bytes = new byte[2000];
      random.nextBytes(bytes);
      anyRemedy(bytes);
    }
  }

  private static List<Finding> findings(String text) {
    return INSPECTOR
        .inspect(StoredObject.FILE, List.of(new Document("", text)))
        .findings()
        .toList();
  }
}
