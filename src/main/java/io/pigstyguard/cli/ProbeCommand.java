package io.pigstyguard.cli;

import io.pigstyguard.cli.ApiServer.Answer;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows, through the API server, that the webhook judges; {@code helm test} runs it in a pod. */
@Command(
    name = "probe",
    description = {
      "Asks the API server, in dry runs, to make an insecure inventory and an ordinary ConfigMap.",
      "Runs in a pod whose account may create ConfigMaps in the namespace.",
      "Exit code 0: only the inventory is refused. 1: otherwise. 2: nothing could be asked."
    },
    mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
  private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

  /** The label makes it a candidate in every scope, the password a finding in every profile. */
  private static final String INSECURE =
      """
      {"apiVersion": "v1", "kind": "ConfigMap",
       "metadata": {"generateName": "pigsty-guard-probe-",
         "labels": {"pigsty-guard.io/inventory": "true"}},
       "data": {"pigsty.yml": "all: {vars: {pg_admin_password: %s}}"}}
      """;

  private static final String ORDINARY =
      """
      {"apiVersion": "v1", "kind": "ConfigMap",
       "metadata": {"generateName": "pigsty-guard-probe-"}, "data": {"colour": "blue"}}
      """;

  private final Terminal terminal;
  private final @Nullable ApiServer given;

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description = "A namespace that is judged (default: default).")
  private String namespace = "default";

  ProbeCommand(Terminal terminal) {
    this(terminal, null);
  }

  ProbeCommand(Terminal terminal, @Nullable ApiServer given) {
    this.terminal = terminal;
    this.given = given;
  }

  @Override
  public Integer call() {
    ApiServer server = given == null ? ofPod(System.getenv()) : given;
    Answer insecure = server.tryConfigMap(namespace, INSECURE.formatted(UUID.randomUUID()));
    Answer ordinary = server.tryConfigMap(namespace, ORDINARY);
    boolean refused = insecure.message().contains("pigsty-guard.io\" denied the request");
    try (PrintWriter out = new PrintWriter(terminal.writer())) {
      out.println(line(refused, "an insecure inventory is refused by Pigsty Guard", insecure));
      out.println(line(ordinary.isCreated(), "an ordinary ConfigMap is admitted", ordinary));
    }
    return refused && ordinary.isCreated() ? GuardCommandLine.OK : GuardCommandLine.DENIED;
  }

  private static String line(boolean passed, String claim, Answer answer) {
    return (passed ? "passed: " : "FAILED: ")
        + claim
        + (passed ? "" : "; the API server said " + answer.status() + " " + answer.message());
  }

  private static ApiServer ofPod(Map<String, String> environment) {
    String host = environment.get("KUBERNETES_SERVICE_HOST");
    String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443");
    if (host == null) {
      throw new UnusableException("probe must run in a pod: KUBERNETES_SERVICE_HOST is not set");
    }
    String name = host.contains(":") ? "[" + host + "]" : host;
    return new ApiServer(URI.create("https://" + name + ":" + port), ACCOUNT);
  }
}
