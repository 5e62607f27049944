package io.pigstyguard.cli;

import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rulebook.RulePage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what is to be known about a rule. */
@Command(
    name = "explain",
    description = "Prints what a rule asks for, why, how to comply, and an example.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final List<RuleSpec> rules;

  @Parameters(paramLabel = "ID", description = "Id or name of a rule, as 'rules' prints them.")
  private String id = "";

  ExplainCommand(Terminal terminal, List<RuleSpec> rules) {
    this.terminal = terminal;
    this.rules = rules;
  }

  @Override
  public Integer call() throws IOException {
    RuleSpec rule = NearMatches.find(id, rules);
    try (Writer out = terminal.writer()) {
      out.write(RulePage.of(rule));
    }
    return GuardCommandLine.OK;
  }
}
