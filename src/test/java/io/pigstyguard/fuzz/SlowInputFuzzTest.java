package io.pigstyguard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** No text that is repeated, as the value of every parameter, takes long to judge. */
class SlowInputFuzzTest {
  private static final int LENGTH = 256 << 10;
  private static final int LONGEST_UNIT = 24;
  private static final Inspector INSPECTOR = Verdict.inspector(Profile.STRICT);

  @FuzzTest
  void repeatedText(byte[] bytes) {
    int length = Math.min(bytes.length, LONGEST_UNIT);
    String unit = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (unit.isEmpty()) {
      return;
    }
    List<Document> documents = List.of(new Document("p.yml", Texts.everywhere(unit, LENGTH)));
    assertThat(Pace.REVIEW.of(() -> INSPECTOR.inspect(StoredObject.FILE, documents))).isNotNull();
  }
}
