package io.pigstyguard.cli;

import io.pigstyguard.fix.FixPlan;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.kube.ManifestReader;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.report.MaskedDiff;
import io.pigstyguard.report.RemainingFindings;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.yaml.Utf8;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;

/**
 * The part of {@code check} that plans edits.
 *
 * @param bare what kind of object the inventories are judged as
 * @param generate whether to write patched copies
 */
record FixCommand(
    Terminal terminal,
    Inspector inspector,
    StoredObject bare,
    Knowledge knowledge,
    boolean generate) {

  /** Plans for each file; the exit code is that of {@code check}. */
  int run(List<String> files, List<ReportTarget> targets) throws IOException {
    String output = targets.isEmpty() ? null : targets.get(0).output();
    if (output != null && (!generate || files.size() > 1)) {
      throw new UnusableException(
          "--output must come with --generate-secrets and one file, or be left out");
    }
    int code = GuardCommandLine.OK;
    Inputs inputs = new Inputs(terminal.in());
    try (Writer out = new BufferedWriter(terminal.writer())) {
      for (String file : files) {
        for (Input input : inputs.expand(file)) {
          String text = text(inputs, input);
          code = Math.max(code, plan(input.name(), text, out));
          if (generate) {
            String target = output == null ? input.name() + ".patched.yml" : output;
            write(input.name(), text, target, output != null, out);
          }
        }
      }
    }
    return code;
  }

  private static String text(Inputs inputs, Input input) {
    Utf8 content = Utf8.decode(inputs.read(input));
    if (content.problem() != null) {
      throw new UnusableException(
          input.name() + ":" + content.problem().line() + ": " + content.problem().message());
    }
    if (ManifestReader.isManifest(content.text())) {
      throw new UnusableException(
          input.name() + ": must be an inventory; manifests cannot be planned for");
    }
    return content.text();
  }

  private int plan(String file, String text, Writer out) throws IOException {
    Inspection inspection = inspect(text);
    FixPlan plan =
        FixPlan.of(text, findings(Action.DENY, Action.WARN), knowledge, new SecureRandom());
    out.write(MaskedDiff.of(file, plan, knowledge.credentials().names()));
    out.write(RemainingFindings.text(file, plan.remaining()));
    boolean denied = !inspection.isComplete() || !inspection.findings(Action.DENY).isEmpty();
    return denied ? GuardCommandLine.DENIED : GuardCommandLine.OK;
  }

  /** Changes only what is denied: whether to heed a warning is for people to decide. */
  private void write(String file, String text, String target, boolean replace, Writer out)
      throws IOException {
    FixPlan plan = FixPlan.of(text, findings(Action.DENY), knowledge, new SecureRandom());
    if (plan.patched().equals(text)) {
      out.write(file + ": nothing is denied that a new secret would help; no copy was written.\n");
      return;
    }
    PrivateFile.write(Path.of(target), plan.patched(), replace);
    out.write(
        "Wrote %s with new secrets: keep it from others. %d findings are still denied.%n"
            .formatted(target, plan.remaining().size()));
  }

  private Function<String, List<Finding>> findings(Action... actions) {
    List<Action> wanted = List.of(actions);
    return text ->
        inspect(text)
            .findings()
            .filter(finding -> wanted.contains(finding.action()))
            .sorted(Finding.ORDER)
            .toList();
  }

  private Inspection inspect(String text) {
    return inspector.inspect(bare, List.of(new Document("", text)));
  }
}
