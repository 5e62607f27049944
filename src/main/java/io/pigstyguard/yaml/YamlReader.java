package io.pigstyguard.yaml;

import io.pigstyguard.budget.Budget;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Reads one YAML document from a text, in time and memory linear in its length. */
public final class YamlReader {
  private static final LoaderOptions OPTIONS = options();

  private final YamlLimits limits;

  public YamlReader(YamlLimits limits) {
    this.limits = limits;
  }

  /** Reads a text without a time limit. */
  public ReadResult read(String text) {
    return read(text, Budget.unlimited());
  }

  /**
   * Reads the only document of a text; a second one is a problem, as in Ansible.
   *
   * @throws io.pigstyguard.budget.BudgetExceededException when the time is over
   */
  public ReadResult read(String text, Budget budget) {
    if (text.length() > limits.characters()) {
      return new ReadResult.Unreadable(
          Problem.limit("must not be longer than " + limits.characters() + " characters", 1, 1));
    }
    try {
      budget.spendOn(text.length());
      return read(new WholeText(text), budget, text.stripLeading().startsWith("{"));
    } catch (UnreadableException e) {
      return new ReadResult.Unreadable(e.problem());
    }
  }

  private ReadResult read(WholeText text, Budget budget, boolean json) {
    TreeBuilder builder = new TreeBuilder(limits, json);
    try {
      read(text, budget, builder::accept);
      return builder.result();
    } catch (MarkedYAMLException e) {
      return new ReadResult.Unreadable(SyntaxMessages.of(e));
    } catch (YAMLException | IllegalArgumentException e) {
      // Errors that SnakeYAML forgets to mark, such as the overflow of the escape \\UFFFFFFFF.
      return new ReadResult.Unreadable(SyntaxMessages.unmarked(text));
    }
  }

  /** Hands over the events of a text up to its end or its first error. */
  static void read(WholeText text, Budget budget, Consumer<Event> consumer) {
    Parser events = new ParserImpl(text, OPTIONS);
    int read = 0;
    while (!events.checkEvent(Event.ID.StreamEnd)) {
      budget.spendOn(text.getIndex() - read);
      read = text.getIndex();
      consumer.accept(events.getEvent());
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }
}
