package io.pigstyguard.yaml;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads one YAML document from a text, in time and memory linear in its length. */
public final class YamlReader {
  private final YamlLimits limits;

  public YamlReader(YamlLimits limits) {
    this.limits = limits;
  }

  /** Reads the only document of a text; a second one is a problem, as in Ansible. */
  public ReadResult read(String text) {
    if (text.length() > limits.characters()) {
      return new ReadResult.Unreadable(
          Problem.limit("must not be longer than " + limits.characters() + " characters", 1, 1));
    }
    TreeBuilder builder = new TreeBuilder(limits);
    try {
      for (Event event : new Yaml(options()).parse(new StringReader(text))) {
        builder.accept(event);
      }
      return builder.result();
    } catch (UnreadableException e) {
      return new ReadResult.Unreadable(e.problem());
    } catch (MarkedYAMLException e) {
      return new ReadResult.Unreadable(SyntaxMessages.of(e));
    } catch (ReaderException e) {
      return new ReadResult.Unreadable(SyntaxMessages.of(e, text));
    } catch (YAMLException e) {
      return new ReadResult.Unreadable(Problem.syntax("must be valid YAML", 1, 1));
    }
  }

  private LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setProcessComments(false);
    return options;
  }
}
