package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.budget.BudgetExceededException;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document makes us do is paid for, in steps, so that it ends with the budget. */
class WorkTest {
  private static final int FEW = 50;
  private static final int MANY = 150;
  private static final String LONG = "k".repeat(3200);

  private static Value root(String text) {
    return new YamlReader(YamlLimits.DEFAULT)
        .read(text)
        .match(
            document -> document.root(),
            problem -> {
              throw new AssertionError(problem);
            });
  }

  private static Inventory inventory(String text, Budget budget) {
    InventoryResult result =
        new InventoryReader(Inventories.DEFAULTS)
            .read(new YamlReader(YamlLimits.DEFAULT).read(text), budget);
    assertThat(result.problem()).isNull();
    return result.inventory();
  }

  private static void walk(String text, Budget budget) {
    Effort effort = new Effort(budget);
    new DocumentWalk(new GroupTree(effort), effort).walk(root(text));
  }

  private static String times(int count, String item) {
    return IntStream.range(0, count)
        .mapToObj(i -> item.replace("#", Integer.toString(i)))
        .collect(Collectors.joining(", "));
  }

  private static long steps(Consumer<Budget> work) {
    Budget budget = Budget.withoutTime();
    work.accept(budget);
    return budget.spent();
  }

  private static Arguments each(String what, int least, IntFunction<String> family) {
    return Arguments.of(what, least, family);
  }

  /** What may be repeated in a document, and the fewest steps that each is worth. */
  static Stream<Arguments> parts() {
    return Stream.of(
        each("group", 2, n -> "{" + times(n, "g#: {}") + ", all: {hosts: h}}"),
        each("variable", 1, n -> "all: {hosts: h, vars: {" + times(n, "v#: 1") + "}}"),
        each("child", 3, n -> "all: {hosts: h, children: {" + times(n, "g#: {}") + "}}"),
        each(
            "text for a child",
            1,
            n ->
                "{g: {hosts: h}, "
                    + times(n, "p#: {}")
                    + ", z: {children: {"
                    + times(n, "p#: text")
                    + "}}}"),
        each(
            "host as a child",
            9,
            n ->
                "{g: {hosts: {"
                    + times(MANY, "h#: ")
                    + "}}, z: {children: {"
                    + times(n, "h#: text")
                    + "}}}"),
        each("host", 9, n -> "all: {hosts: {" + times(n, "h#: ") + "}}"),
        each("host of a range", 9, n -> "all: {hosts: {'h[1:" + n + "]': }}"),
        each("empty range", 1, n -> "all: {hosts: {h: , " + times(n, "'h#[2:1]': ") + "}}"),
        each("32 letters of a name", 1, n -> "all: {hosts: {" + "h".repeat(32 * n / 10) + ": }}"),
        each(
            "variable of a host named like a group",
            1,
            n -> "{h: {}, g: {hosts: {h: {" + times(n, "v#: 1") + "}}}}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void everyPartOfADocumentIsPaidFor(String what, int least, IntFunction<String> family) {
    int parts = what.contains("letters") ? (MANY - FEW) / 10 : MANY - FEW;
    long more =
        steps(budget -> walk(family.apply(MANY), budget))
            - steps(budget -> walk(family.apply(FEW), budget));
    assertThat(more).isGreaterThanOrEqualTo((long) least * parts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void aDocumentEndsWithItsBudget(String what, int least, IntFunction<String> family) {
    String text = family.apply(MANY);
    AtomicLong looks = new AtomicLong();
    walk(text, everyStep(looks, Long.MAX_VALUE));
    long all = looks.get();
    for (long last : List.of(0L, all / 2, all - 1)) {
      assertThatThrownBy(() -> walk(text, everyStep(new AtomicLong(), last)))
          .as("after %d of %d", last, all)
          .isInstanceOf(BudgetExceededException.class);
    }
    walk(text, everyStep(new AtomicLong(), all));
  }

  private static Budget everyStep(AtomicLong looks, long last) {
    return new Budget(() -> looks.incrementAndGet() > last, 1);
  }

  @Test
  void levelsThatHostsDoNotShareAreMergedForSteps() {
    IntFunction<String> layers =
        n ->
            "all: {children: {g: {vars: {"
                + times(n, "v#: 1")
                + "}, hosts: {a: , b: }}, k: {hosts: {b: }}}}";
    assertThat(moreSteps(layers)).isGreaterThanOrEqualTo(8L * (MANY - FEW));
    IntFunction<String> ancestors =
        n ->
            "{" + times(n, "g#: {children: {m: {}}}") + ", m: {hosts: {h: }}, all: {vars: {x: 1}}}";
    assertThat(moreSteps(ancestors)).isGreaterThanOrEqualTo(8L * (MANY - FEW));
    IntFunction<String> own =
        n -> "{a: {hosts: {h: {" + times(n, "v#: 1") + "}}}, b: {hosts: {h: {x: 1}}}}";
    assertThat(moreSteps(own)).isGreaterThanOrEqualTo(4L * (MANY - FEW));
    IntFunction<String> parts = n -> "{" + times(n, "g#: {hosts: {h: {x#: 1}}}") + "}";
    assertThat(moreSteps(parts)).isGreaterThanOrEqualTo(25L * (MANY - FEW));
  }

  private static long moreSteps(IntFunction<String> family) {
    return steps(budget -> inventory(family.apply(MANY), budget))
        - steps(budget -> inventory(family.apply(FEW), budget));
  }

  @Test
  void refusesWhatCombinesTooMuchWhateverTheBudget() {
    Effort effort = new Effort(Budget.unlimited());
    effort.spend(3_000_000);
    assertThatThrownBy(() -> effort.spend(1))
        .isInstanceOfSatisfying(
            UnresolvableException.class,
            e ->
                assertThat(e.problem().message())
                    .isEqualTo("must not combine so many hosts, groups and variables"));
  }

  /** What is asked of an inventory later, and the fewest steps that it is worth. */
  static Stream<Arguments> questions() {
    return Stream.of(
        Arguments.of("group", 1, question(host -> host.isIn("all"))),
        Arguments.of("variable", 1, question(host -> host.definition("none"))),
        Arguments.of("all variables", 100 + 50 + 25, question(Host::definitions)),
        Arguments.of("parameter", 2, question(host -> host.param("none"))),
        Arguments.of("text", 2 + 1 + 100, question(host -> host.param("text").text())),
        Arguments.of("items", 2 + 100, question(host -> host.param("list").items())),
        Arguments.of("path", 2 + 103, question(host -> host.param("list").get(LONG).path())));
  }

  private static Consumer<Host> question(Consumer<Host> question) {
    return question;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void everyQuestionIsPaidFor(String what, int least, Consumer<Host> question) {
    Budget budget = Budget.withoutTime();
    Inventory inventory = inventory(asked(), budget);
    long before = budget.spent();
    question.accept(inventory.hosts().iterator().next());
    assertThat(budget.spent() - before).isBetween((long) least, 2L * least);
  }

  private static String asked() {
    return "all: {children: {g: {hosts: {h: {"
        + times(25, "o#: 1")
        + "}}, vars: {"
        + times(50, "g#: 1")
        + "}}}, vars: {"
        + times(98, "a#: 1")
        + ", text: "
        + "x".repeat(3200)
        + ", list: ["
        + times(100, "#")
        + "]}}";
  }

  @Test
  void hostsOfAGroupArePaidForOnce() {
    Budget budget = Budget.withoutTime();
    Inventory inventory =
        inventory("all: {children: {g: {hosts: {'h[1:100]': }}, k: {hosts: {x: }}}}", budget);
    long before = budget.spent();
    inventory.hostsOf("all");
    long spent = budget.spent() - before;
    assertThat(spent).isBetween(104L, 120L);
    inventory.hostsOf("all");
    assertThat(budget.spent() - before).isEqualTo(spent);
  }

  /** Who overrides what others have been seen to use need not be asked again. */
  @Test
  void overriddenDefinitionsAreMetOnce() {
    Budget budget = Budget.withoutTime();
    Inventory inventory =
        inventory(
            "{g: {hosts: {a: }, vars: {"
                + times(100, "v#: 1")
                + "}}, k: {children: {g: {hosts: {'b[1:50]': {"
                + times(100, "v#: 2")
                + "}}}}}, z: {hosts: {'b[1:50]': }}}",
            budget);
    long before = budget.spent();
    inventory.forEachDefinition(param -> {});
    assertThat(budget.spent() - before).isLessThan(50L * 100 + 600);
  }

  @Test
  void meetingDefinitionsIsPaidFor() {
    Budget budget = Budget.withoutTime();
    Inventory inventory =
        inventory("all: {hosts: {'h[1:10]': }, vars: {" + times(100, "v#: 1") + "}}", budget);
    long before = budget.spent();
    inventory.forEachDefinition(param -> {});
    assertThat(budget.spent() - before).isBetween(300L, 400L);
  }
}
