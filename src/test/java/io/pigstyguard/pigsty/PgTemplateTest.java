package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Subjects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PgTemplateTest {
  @ParameterizedTest
  @CsvSource({
    "oltp.yml, oltp.yml, false, true, true",
    "tiny.yml, tiny.yml, false, true, true",
    "crit.yml, crit.yml, true, false, true",
    "crit-own.yml, crit-own.yml, true, false, false",
    "/etc/x/crit.yml, crit.yml, true, false, true",
    "mine.yml, mine.yml, false, true, false",
    "'{{ lookup(1) }}', '{{ lookup(1) }}', false, false, false"
  })
  void isKnownByTheNameOfItsFile(
      String conf, String name, boolean crit, boolean notCrit, boolean bundled) {
    PgTemplate template =
        PgTemplate.of(
            Subjects.inventory("all: {hosts: {h: {pg_conf: \"" + conf + "\"}}}")
                .hosts()
                .iterator()
                .next());
    assertThat(template.name()).isEqualTo(name);
    assertThat(template.isCrit()).isEqualTo(crit);
    assertThat(template.isNotCrit()).isEqualTo(notCrit);
    assertThat(template.isBundled()).isEqualTo(bundled);
  }
}
