package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleCommandsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/cli");

  @Test
  void listsTheCatalogue() {
    Session session = Session.run("rules");

    assertThat(session.code()).isZero();
    Golden.assertMatches(GOLDEN.resolve("rules.txt"), session.out());
  }

  @Test
  void listsEveryPartForPrograms() throws IOException {
    JsonNode rules = new ObjectMapper().readTree(Session.run("rules", "--format=json").out());

    assertThat(rules).hasSize(SampleRules.all().size());
    assertThat(rules.get(1).get("id").asText()).isEqualTo("PIG-PWD-902");
    assertThat(rules.get(1).at("/actions/production").asText()).isEqualTo("deny");
    assertThat(rules.get(1).get("reads").get(0).asText()).isEqualTo("pg_admin_password");
  }

  @Test
  void writesTheRuleBook() {
    assertThat(Session.run("rules", "--format", "markdown").out())
        .startsWith("# Rules\n")
        .contains("| [PWD-902](#pig-pwd-902) | `pg-admin-password` |", "\n### PIG-PWD-902\n");
  }

  @Test
  void explainsARuleByIdOrName() {
    Session session = Session.run("explain", "pig-pwd-902");

    assertThat(session.code()).isZero();
    Golden.assertMatches(GOLDEN.resolve("explain.md"), session.out());
    assertThat(Session.run("explain", "pg-admin-password").out()).isEqualTo(session.out());
  }

  @Test
  void namesNearMatchesOfAnUnknownRule() {
    Session session = Session.run("explain", "PIG-PWD-903");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo(
            "pigsty-guard: no rule 'PIG-PWD-903'; near it: PIG-PWD-902 (pg-admin-password),"
                + " PIG-PWD-912 (pg-user-password)\n");
    assertThat(Session.run("explain", "listen").err()).contains("near it: PIG-NET-901");
    assertThat(Session.run("explain", "z".repeat(5000)).err())
        .isEqualTo("pigsty-guard: no rule '" + "z".repeat(40) + "…'; `rules` lists all\n");
  }
}
