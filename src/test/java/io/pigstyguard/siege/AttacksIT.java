package io.pigstyguard.siege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** One attack after the other on the packaged service, which serves others all the while. */
@Tag("siege")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksIT {
  /** {@code -Dattack=PATTERN} makes those whose names match, and no others. */
  private static final Pattern ONLY = Pattern.compile(System.getProperty("attack", ""));

  /**
   * What is held to a clock is tried again: other processes run as well, and code that has just run
   * for the first time is being compiled.
   */
  private static final int TRIES = 5;

  private Besieged besieged;

  @BeforeAll
  void start() throws IOException {
    besieged = Besieged.start();
    Ledger.table("Attacks", "attack", "answer", "CPU ms", "RSS MiB", "slowest honest ms", "faults");
  }

  @AfterAll
  void stop() {
    besieged.close();
  }

  @TestFactory
  Stream<DynamicContainer> attacks() {
    Map<String, List<Attack>> families = new LinkedHashMap<>();
    families.put("slow clients", SlowAttacks.all());
    families.put("TLS", TlsAttacks.all());
    families.put("heads", HeadAttacks.all());
    families.put("framing", FramingAttacks.all());
    families.put("JSON", JsonAttacks.all());
    families.put("encodings", EncodingAttacks.all());
    families.put("heap", HeapAttacks.all());
    families.put("objects", ObjectAttacks.all());
    families.put("claims", ClaimAttacks.all());
    families.put("ratchet", RatchetAttacks.all());
    families.put("time", TimeAttacks.all());
    families.put("inventories", YamlAttacks.all());
    return families.entrySet().stream()
        .map(
            family ->
                dynamicContainer(
                    family.getKey(),
                    family.getValue().stream()
                        .filter(attack -> ONLY.matcher(attack.name()).find())
                        .map(
                            attack ->
                                dynamicTest(
                                    attack.name(), () -> withstand(family.getKey(), attack)))));
  }

  private void withstand(String family, Attack attack) throws Exception {
    if (!besieged.guard().isAlive()) {
      stop();
      besieged = Besieged.start();
    }
    Round round = besieged.attack(attack);
    for (int i = 1; i < TRIES && round.isOnlySlow() && besieged.guard().isAlive(); i++) {
      round = round.isTooCostly() ? besieged.attackAlone(attack) : besieged.attack(attack);
    }
    List<String> faults = round.faults();
    Ledger.row(
        family + ": " + attack.name(),
        round.answers(),
        round.cpu().toMillis(),
        round.memory() >> 20,
        round.slowestHonest(),
        String.join("; ", faults));
    assertThat(faults).isEmpty();
  }
}
