package io.pigstyguard.catalogue;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.inventory.InventoryResult;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.pigsty.EffectiveDefinitions;
import io.pigstyguard.pigsty.PgUsers;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSources;
import io.pigstyguard.yaml.Oddity;
import io.pigstyguard.yaml.ReadResult;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A specification names exactly the parameters that its rule reads over all fixtures and, where
 * there is one, the corpus.
 *
 * <p>Of the names that a collective reading asks for, a rule names those that decide for it: at
 * least those that it finds at fault. A rule that walks over all definitions names some of those
 * that it meets, or none.
 */
class ReadsTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("pigsty.corpus", "../shared/corpus"));
  private static final Set<String> PARAMETERS = Fixtures.KNOWLEDGE.parameters().names();

  /**
   * Readings that gather alike for many rules, of which each uses a part: all credentials, all
   * users, all definitions.
   */
  private static final Set<String> COLLECTIVE =
      Stream.of(CredentialSources.class, PgUsers.class, EffectiveDefinitions.class)
          .map(Class::getName)
          .collect(Collectors.toSet());

  /**
   * What is gathered beside the rest and decides for some of the rules, which name all of it: what
   * is printed for the pooler, and the ports of the web and of the monitoring system.
   */
  private static final Map<String, Predicate<String>> PARTS =
      Map.of(
          "io.pigstyguard.catalogue.hba.HbaEntries",
          Set.of("pgb_hba_rules", "pgb_default_hba_rules", "pgbouncer_enabled")::contains,
          "io.pigstyguard.catalogue.network.PortUse",
          name -> true);

  /** They decide which clusters there are, which no rule asks a host. */
  private static final Set<String> IDENTITIES =
      Arrays.stream(Module.values()).map(Module::identity).collect(Collectors.toSet());

  @Test
  void everySpecificationNamesWhatItsRuleReads() throws IOException {
    List<Asked> records = Catalogue.rules().stream().map(Asked::new).toList();
    Run run = new Run(records);
    for (Rule rule : Catalogue.rules()) {
      for (Path file : Fixtures.files(rule.spec().id())) {
        if (file.toString().endsWith(".yml")) {
          run.judge(Fixtures.fixture(file));
        }
      }
    }
    for (Path file : corpus()) {
      String text = Files.readString(file);
      run.judge(Fixture.parse("").with(text));
    }
    Problems.none(records.stream().flatMap(record -> record.problems().stream()));
  }

  private static List<Path> corpus() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  /** Every rule over a document, each with readings of its own. */
  private static final class Run {
    private final List<Asked> records;
    private final YamlReader yaml = new YamlReader(YamlLimits.DEFAULT);
    private Consumer<String> current = name -> {};

    Run(List<Asked> records) {
      this.records = records;
    }

    void judge(Fixture fixture) {
      for (Document document : fixture.documents()) {
        ReadResult text = yaml.read(document.text(), Budget.unlimited());
        InventoryReader reader =
            new InventoryReader(Fixtures.KNOWLEDGE.parameters(), name -> current.accept(name));
        InventoryResult result = reader.read(text, Budget.unlimited());
        List<Oddity> oddities = text.match(ReadResult.Document::oddities, problem -> List.of());
        for (Asked record : records) {
          current = record;
          record.judge(
              new Subject(
                  fixture.object(),
                  result.inventory(),
                  result.problem(),
                  oddities,
                  context(fixture)));
        }
      }
    }

    private static Subject.Context context(Fixture fixture) {
      return new Subject.Context(
          Fixtures.KNOWLEDGE,
          fixture.thresholds(),
          cluster -> true,
          Fixtures.CLOCK.instant(),
          Budget.unlimited());
    }
  }

  /** What one rule asked for. */
  private static final class Asked implements Consumer<String> {
    private final Rule rule;
    private final Set<String> own = new TreeSet<>();
    private final Set<String> shared = new TreeSet<>();
    private final Set<String> parts = new TreeSet<>();
    private final Set<String> faulty = new TreeSet<>();
    private boolean walks;

    Asked(Rule rule) {
      this.rule = rule;
    }

    void judge(Subject subject) {
      Violations violations =
          new Violations(rule.spec(), Budget.unlimited(), Inspector.MOST_FINDINGS);
      rule.check(subject, violations);
      violations.list().stream()
          .filter(violation -> violation.param() != null)
          .forEach(violation -> faulty.add(violation.param().split("[.\\[]", 2)[0]));
    }

    @Override
    public void accept(String name) {
      if (own.contains(name)) {
        return;
      }
      Set<String> callers = StackWalker.getInstance().walk(Asked::callers);
      walks |= callers.contains(EffectiveDefinitions.class.getName());
      if (COLLECTIVE.stream().anyMatch(callers::contains)) {
        shared.add(name);
      } else if (PARTS.keySet().stream()
          .anyMatch(part -> callers.contains(part) && PARTS.get(part).test(name))) {
        parts.add(name);
      } else {
        own.add(name);
      }
    }

    /** The classes between the check and the question. */
    private static Set<String> callers(Stream<StackWalker.StackFrame> frames) {
      String here = Asked.class.getName();
      return frames
          .map(StackWalker.StackFrame::getClassName)
          .dropWhile(here::equals)
          .takeWhile(name -> !name.equals(here))
          .collect(Collectors.toSet());
    }

    List<String> problems() {
      RuleSpec spec = rule.spec();
      List<String> problems = new ArrayList<>();
      Set<String> missing = new TreeSet<>(own);
      if (!walks && !spec.reads().isEmpty()) {
        missing.addAll(faulty);
      }
      if (spec.reads().stream().anyMatch(parts::contains)) {
        missing.addAll(parts);
      }
      missing.retainAll(PARAMETERS);
      missing.removeAll(IDENTITIES);
      missing.removeAll(spec.reads());
      missing.forEach(name -> problems.add(spec.id() + ": reads must name `" + name + "`"));
      spec.reads().stream()
          .filter(name -> !own.contains(name) && !shared.contains(name) && !parts.contains(name))
          .filter(name -> !IDENTITIES.contains(name))
          .forEach(
              name ->
                  problems.add(
                      spec.id() + ": reads must not name `" + name + "`, which no fixture reads"));
      return problems;
    }
  }
}
