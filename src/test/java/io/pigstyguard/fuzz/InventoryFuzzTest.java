package io.pigstyguard.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any text gets a verdict from every rule, and every face words it. */
class InventoryFuzzTest {
  private static final int RANDOM_INVENTORIES = 200;
  private static final Inspector INSPECTOR = Verdict.inspector(Profile.STRICT);
  private static final OddInventories INVENTORIES = new OddInventories();

  @FuzzTest
  void anyText(byte[] bytes) {
    Verdict.check(INSPECTOR, StoredObject.FILE, new String(bytes, StandardCharsets.UTF_8));
  }

  /** The bytes choose what is odd in an inventory that is put together from fixtures. */
  @FuzzTest
  void oddShapes(byte[] bytes) {
    Choices choices = new Choices(bytes);
    StoredObject.Kind[] kinds = StoredObject.Kind.values();
    StoredObject object = StoredObject.FILE.as(kinds[choices.below(kinds.length)]);
    Verdict.check(INSPECTOR, object, INVENTORIES.next(choices));
  }

  /** What a fuzzer does, without one: the same inventories in every run. */
  @Test
  void randomOddShapes() {
    Random random = new Random(4);
    for (int i = 0; i < RANDOM_INVENTORIES; i++) {
      byte[] bytes = new byte[2000];
      random.nextBytes(bytes);
      oddShapes(bytes);
    }
  }
}
