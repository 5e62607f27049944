package io.pigstyguard.cli;

import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rulebook.RuleBook;
import io.pigstyguard.rulebook.RuleList;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the catalogue. */
@Command(
    name = "rules",
    description = "Lists the rules; as markdown, the whole rule book.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  private final Terminal terminal;
  private final List<RuleSpec> rules;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json or markdown.")
  private Format format = Format.TEXT;

  RulesCommand(Terminal terminal, List<RuleSpec> rules) {
    this.terminal = terminal;
    this.rules = rules;
  }

  @Override
  public Integer call() throws IOException {
    try (Writer out = terminal.writer()) {
      out.write(
          switch (format) {
            case TEXT -> RuleList.text(rules);
            case JSON -> RuleList.json(rules);
            case MARKDOWN -> RuleBook.of(rules);
          });
    }
    return GuardCommandLine.OK;
  }
}
