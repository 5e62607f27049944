package io.pigstyguard.catalogue.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.Growth;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Subjects;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.rule.Violations;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalWithoutDomainTest {
  private static final Rule RULE = PortalWithoutDomain.RULE;

  private static Subject portals(int hosts, String domain) {
    return Subjects.subject(
        "all:\n  children:\n    infra: {hosts: {'10.1.1.[1:%d]': {}}}\n".formatted(hosts)
            + "  vars:\n    infra_portal:\n      home: {domain: i.corp}\n"
            + "      app: {domain: \"%s\"}\n".formatted(domain));
  }

  private static List<Violation> check(Subject subject) {
    Violations violations = new Violations(RULE.spec(), Budget.unlimited(), 100);
    RULE.check(subject, violations);
    return violations.list();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.1.1", "::1", "[fe80::1]:443", "FE80::1%eth0", ":", " "})
  void refusesAddresses(String domain) {
    assertThat(check(portals(1, domain))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.corp", "fe80.corp", "10.1.1", "1234.1.1.1", "face", "::\\nx", "x:1"})
  void takesNames(String domain) {
    assertThat(check(portals(1, domain))).isEmpty();
  }

  /** Colons may be read in many ways, and a newline refuses them all at the end. */
  @Test
  @Tag(Growth.TAG)
  void readsALongDomainOnceForAllHosts() {
    Growth.isLinear(
        5_000,
        length -> portals(length / 100, ":".repeat(length) + "\\nx"),
        PortalWithoutDomainTest::check);
  }
}
