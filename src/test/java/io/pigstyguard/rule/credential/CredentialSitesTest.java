package io.pigstyguard.rule.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Subjects;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSite.Owner;
import io.pigstyguard.rule.credential.CredentialSites.Collector;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class CredentialSitesTest {
  private static final RuleSpec ONE = spec("PIG-TST-001");
  private static final RuleSpec OTHER = spec("PIG-TST-002");
  private static final String INVENTORY =
      """
      all:
        hosts: {'10.1.1.[1:200]': {}}
        vars: {public: DBUser.DBA, short: aB-8cD_e, template: 'pgBackRest.pg-a', empty: ''}
      """;

  private static RuleSpec spec(String id) {
    return RuleSpec.of(id, "name")
        .actions("W/D/D")
        .title("t")
        .requires("r")
        .why("w")
        .remedy(Remedy.byHand("f", "r"))
        .reads();
  }

  /** Has every host add one of its variables. */
  private static CredentialSource of(Owner owner, String variable) {
    return (subject, sites) -> {
      for (Host host : subject.inventory().hosts()) {
        Param param = host.param(variable);
        sites.add(owner, param.definedBy(), param, "");
      }
    };
  }

  private static CredentialSites sites(CredentialSource... sources) {
    return new CredentialSources(List.of(sources)).in(Subjects.subject(INVENTORY));
  }

  private static List<String> report(RuleSpec spec, CredentialSites sites) {
    Violations violations = new Violations(spec, Budget.unlimited(), 10);
    sites.report(spec, violations);
    return violations.list().stream().map(Violation::message).toList();
  }

  @Test
  void readsAPlaceOnceHoweverManyHostsSeeIt() {
    assertThat(sites(of(Owner.required(ONE), "public"), of(Owner.required(ONE), "public")).list())
        .hasSize(1);
  }

  @Test
  void tellsOwnersOfOnePlaceApart() {
    assertThat(sites(of(Owner.required(ONE), "public"), of(Owner.optional(ONE), "public")).list())
        .extracting(CredentialSite::owner)
        .containsExactly(Owner.required(ONE), Owner.optional(ONE));
  }

  @Test
  void asksEverySourceOnceInOrderHoweverManyRulesAsk() {
    AtomicInteger asked = new AtomicInteger();
    CredentialSource counting = (subject, sites) -> asked.incrementAndGet();
    CredentialSources sources =
        new CredentialSources(List.of(of(Owner.NONE, "public"), counting, of(Owner.NONE, "short")));
    Subject subject = Subjects.subject(INVENTORY);

    assertThat(sources.in(subject)).isSameAs(sources.in(subject));
    assertThat(asked).hasValue(1);
    assertThat(sources.in(subject).list())
        .extracting(site -> site.param().path())
        .containsExactly("public", "short");
  }

  @Test
  void reportsWhatIsPublishedOrMissingToItsOwnersOnly() {
    CredentialSites sites =
        sites(
            of(new Owner(ONE, OTHER), "public"),
            of(new Owner(ONE, OTHER), "empty"),
            of(Owner.NONE, "public"));

    assertThat(report(ONE, sites)).containsExactly("`public` must not be a publicly known value");
    assertThat(report(OTHER, sites)).containsExactly("`empty` must not be empty");
  }

  @Test
  void passesOverAMissingCredentialThatIsOptional() {
    assertThat(report(ONE, sites(of(Owner.optional(ONE), "empty")))).isEmpty();
    assertThat(report(ONE, sites(of(Owner.optional(ONE), "public")))).hasSize(1);
    assertThat(report(ONE, sites(of(Owner.required(ONE), "short")))).isEmpty();
  }

  @Test
  void measuresAShortenedCredentialByWhatCounts() {
    CredentialSource eight =
        only("short", (sites, param) -> sites.addShort(Owner.NONE, Scope.GLOBAL, param, 8));
    CredentialSource nine =
        only("short", (sites, param) -> sites.addShort(Owner.NONE, Scope.GLOBAL, param, 9));

    assertThat(sites(eight).list().get(0).state()).isEqualTo(CredentialState.FINE);
    assertThat(sites(nine).list().get(0).state()).isEqualTo(CredentialState.WEAK);
  }

  @Test
  void fillsTheClusterIntoATemplate() {
    CredentialSource template =
        only(
            "template",
            (sites, param) -> sites.addTemplate(Owner.NONE, Scope.GLOBAL, param, "", "pg-a"));
    CredentialSource text =
        only("template", (sites, param) -> sites.add(Owner.NONE, Scope.GLOBAL, param, ""));

    assertThat(sites(template).list().get(0).state()).isEqualTo(CredentialState.PUBLIC);
    assertThat(sites(text).list().get(0).state()).isEqualTo(CredentialState.FINE);
  }

  private static CredentialSource only(String variable, BiConsumer<Collector, Param> add) {
    return (subject, sites) ->
        add.accept(sites, subject.inventory().hosts().iterator().next().param(variable));
  }
}
