package io.pigstyguard.cli;

import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The commands put together; every way to fail is one line and exit code 2. */
public final class GuardCommandLine {
  static final int OK = 0;
  static final int DENIED = 1;
  static final int UNUSABLE = 2;

  private final Terminal terminal;
  private final List<Rule> rules;

  private final Supplier<@Nullable String> service;

  GuardCommandLine(Terminal terminal, List<Rule> rules, Supplier<@Nullable String> service) {
    this.terminal = terminal;
    this.rules = List.copyOf(rules);
    this.service = service;
  }

  /**
   * Runs a command on the process's own streams and returns the exit code.
   *
   * @param service runs the webhook until it is stopped, and says why it could not start
   */
  public static int run(Supplier<@Nullable String> service, String... args) {
    return new GuardCommandLine(Terminal.system(), Catalogue.rules(), service).execute(args);
  }

  int execute(String... args) {
    List<RuleSpec> specs = rules.stream().map(Rule::spec).toList();
    return new CommandLine(new Guard())
        .addSubcommand(new CheckCommand(terminal, rules))
        .addSubcommand(new RulesCommand(terminal, specs))
        .addSubcommand(new ExplainCommand(terminal, specs))
        .addSubcommand(new InventoryCommand(terminal))
        .addSubcommand(new ServeCommand(service))
        .addSubcommand(new ProbeCommand(terminal))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(32)
        .setUsageHelpWidth(100)
        .setOut(new PrintWriter(terminal.writer(), true))
        .setParameterExceptionHandler((e, arguments) -> refuse(e))
        .setExecutionExceptionHandler((e, command, result) -> fail(e))
        .execute(args);
  }

  private int refuse(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    terminal.complain(reason + " (see " + command + " --help)");
    return UNUSABLE;
  }

  /** Neither a stack trace nor the exception's own text, which may quote an inventory. */
  private int fail(Exception e) {
    terminal.complain(
        e instanceof UnusableException
            ? String.valueOf(e.getMessage())
            : "stopped by an internal " + e.getClass().getSimpleName());
    return UNUSABLE;
  }

  /** The command that the others belong to. */
  @Command(
      name = "pigsty-guard",
      description = "Judges Pigsty inventories against the Pigsty security page.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      subcommands = CommandLine.HelpCommand.class)
  static final class Guard implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Missing command");
    }
  }

  /** The version of the build. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"pigsty-guard " + Build.version()};
    }
  }
}
