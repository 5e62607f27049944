package io.pigstyguard.cli;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.inventory.InventoryResult;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.listing.AnsibleListing;
import io.pigstyguard.listing.EffectiveParameters;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Utf8;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what an inventory resolves to. */
@Command(
    name = "inventory",
    description = {
      "Prints what an inventory resolves to.",
      "As text: the effective parameters of each host with their origin, credentials masked.",
      "As ansible: what `ansible-inventory --list` prints. That shows CREDENTIALS IN CLEAR, as the"
          + " tool does."
    },
    mixinStandardHelpOptions = true)
final class InventoryCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    ANSIBLE
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "An inventory, or - for standard input.")
  private String file = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or ansible.")
  private Format format = Format.TEXT;

  @Option(names = "--host", paramLabel = "HOST", description = "Only this host, as text.")
  private @Nullable String host;

  InventoryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Knowledge knowledge = Knowledge.load();
    Inventory inventory = read(knowledge);
    if (host != null && inventory.host(host) == null) {
      throw new UnusableException(file + ": has no such host");
    }
    try (Writer out = new BufferedWriter(terminal.writer())) {
      if (format == Format.ANSIBLE) {
        out.write(AnsibleListing.of(inventory));
      } else {
        new EffectiveParameters(
                knowledge.credentials().names(), knowledge.parameters().names(), out)
            .write(inventory, host);
      }
    }
    return GuardCommandLine.OK;
  }

  private Inventory read(Knowledge knowledge) {
    Utf8 content = Utf8.decode(new Inputs(terminal.in()).read(new Input(file, true)));
    refuse(content.problem());
    InventoryResult result =
        new InventoryReader(knowledge.parameters())
            .read(new YamlReader(YamlLimits.DEFAULT).read(content.text()), Budget.unlimited());
    refuse(result.problem());
    return result.inventory();
  }

  private void refuse(@Nullable Problem problem) {
    if (problem != null) {
      throw new UnusableException(
          "%s:%d:%d: %s".formatted(file, problem.line(), problem.column(), problem.message()));
    }
  }
}
