package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.budget.BudgetExceededException;
import io.pigstyguard.budget.MemoryPool;
import io.pigstyguard.catalogue.backup.BackupRules;
import io.pigstyguard.catalogue.password.PasswordRules;
import io.pigstyguard.pigsty.EffectiveDefinitions;
import io.pigstyguard.pigsty.EffectiveTexts;
import io.pigstyguard.pigsty.PgDatabase;
import io.pigstyguard.pigsty.PgUsers;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Subjects;
import io.pigstyguard.rule.credential.CredentialSources;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is gathered about an inventory counts as memory while it is gathered. */
class HeldReadingsTest {
  private static final int FEW = 100;
  private static final int MANY = 3000;

  private static final CredentialSources CREDENTIALS =
      new CredentialSources(List.of(PasswordRules.credentials(), BackupRules.credentials()));

  static Stream<Arguments> readings() {
    return Stream.of(
        reading("users", "pg_users: [%s]", "{name: u#}", PgUsers::of),
        reading("databases", "pg_databases: [%s]", "{name: d#}", PgDatabase::of),
        reading("definitions", "%s", "v#: x", EffectiveDefinitions::of),
        reading("texts", "list: [%s]", "x#", EffectiveTexts::of),
        reading("credentials", "pg_users: [%s]", "{name: u#, password: p}", CREDENTIALS::in));
  }

  private static Arguments reading(
      String what, String variable, String item, Consumer<Subject> read) {
    return Arguments.of(what, variable, item, read);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void endsWithTheMemory(String what, String variable, String item, Consumer<Subject> read) {
    read.accept(subject(variable, item, FEW));
    Subject many = subject(variable, item, MANY);
    assertThatThrownBy(() -> read.accept(many)).isInstanceOf(BudgetExceededException.class);
    assertThat(many.budget().reason()).isEqualTo(Budget.Reason.WORK);
  }

  /** Of a process that has no memory for it but the little that each inspection may have. */
  private static Subject subject(String variable, String item, int count) {
    String items =
        IntStream.range(0, count)
            .mapToObj(i -> item.replace("#", Integer.toString(i)))
            .collect(Collectors.joining(", "));
    return Subjects.subject(
        "all: {hosts: {10.1.1.1: {}}, vars: {pg_cluster: pg-a, " + variable.formatted(items) + "}}",
        new Budget(() -> false, MemoryPool.forHeap(0)));
  }
}
