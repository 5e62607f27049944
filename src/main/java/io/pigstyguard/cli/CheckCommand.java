package io.pigstyguard.cli;

import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.report.FileReport;
import io.pigstyguard.report.ReportSettings;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.StoredObject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges files and says what is found. */
@Command(
    name = "check",
    description = {
      "Judges inventories, and ConfigMaps and Secrets that hold them.",
      "Exit code 0: nothing is denied. 1: something is. 2: a file cannot be opened or an argument"
          + " is wrong."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  /** What a bare inventory is judged as. */
  private enum Stored {
    CONFIGMAP(StoredObject.Kind.CONFIG_MAP),
    SECRET(StoredObject.Kind.SECRET);

    private final StoredObject.Kind kind;

    Stored(StoredObject.Kind kind) {
      this.kind = kind;
    }
  }

  private final Terminal terminal;
  private final List<Rule> rules;

  @Mixin private PolicyOptions enforced = new PolicyOptions();

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "Judge inventory files as if stored in a configmap or a secret.")
  private @Nullable Stored stored;

  @Option(names = "--all", description = "Show findings of rules that are off, too.")
  private boolean all;

  @Option(
      names = "--fix-plan",
      description =
          "Print the edits that remove findings instead of a report: a diff for reading, old"
              + " credentials masked.")
  private boolean fixPlan;

  @Option(
      names = "--generate-secrets",
      description =
          "With --fix-plan: write a copy of the inventory without what is denied, new random"
              + " secrets included, to --output or FILE.patched.yml.")
  private boolean generateSecrets;

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private final List<ReportTarget> targets = new ArrayList<>();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Inventories, manifests, folders of them, or - for standard input.")
  private final List<String> files = new ArrayList<>();

  CheckCommand(Terminal terminal, List<Rule> rules) {
    this.terminal = terminal;
    this.rules = rules;
  }

  @Override
  public Integer call() throws IOException {
    Knowledge knowledge = Knowledge.load();
    List<RuleSpec> specs = rules.stream().map(Rule::spec).toList();
    Policy policy = enforced.policy(specs);
    StoredObject bare = stored == null ? StoredObject.FILE : StoredObject.FILE.as(stored.kind);
    Inspector inspector = new Inspector(rules, knowledge, policy, all, Clock.systemUTC());
    if (fixPlan || generateSecrets) {
      return new FixCommand(terminal, inspector, bare, knowledge, generateSecrets)
          .run(files, targets);
    }
    FileJudge judge = new FileJudge(inspector, bare);
    ReportSettings settings =
        new ReportSettings(
            specs,
            policy.profile(),
            knowledge.credentials().names(),
            terminal.colour(),
            Build.version());
    List<ReportTarget> wanted = targets.isEmpty() ? List.of(new ReportTarget()) : targets;
    try (OpenReports reports = OpenReports.open(terminal, wanted, settings)) {
      int code = GuardCommandLine.OK;
      for (String file : files) {
        code = Math.max(code, check(file, judge, reports));
      }
      reports.finish();
      return code;
    }
  }

  private int check(String argument, FileJudge judge, OpenReports reports) throws IOException {
    Inputs inputs = new Inputs(terminal.in());
    int code = GuardCommandLine.OK;
    try {
      for (Input input : inputs.expand(argument)) {
        code = Math.max(code, check(input, judge, reports, inputs));
      }
    } catch (UnusableException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      reports.add(FileReport.unopened(argument));
      return GuardCommandLine.UNUSABLE;
    }
    return code;
  }

  private int check(Input input, FileJudge judge, OpenReports reports, Inputs inputs)
      throws IOException {
    byte[] bytes;
    try {
      bytes = inputs.read(input);
    } catch (UnusableException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      reports.add(FileReport.unopened(input.name()));
      return GuardCommandLine.UNUSABLE;
    }
    FileReport report = judge.judge(input, bytes);
    reports.add(report);
    boolean denied =
        report.objects().stream()
            .anyMatch(
                object ->
                    !object.inspection().isComplete()
                        || object
                            .inspection()
                            .findings()
                            .anyMatch(finding -> finding.action() == Action.DENY));
    return denied ? GuardCommandLine.DENIED : GuardCommandLine.OK;
  }
}
