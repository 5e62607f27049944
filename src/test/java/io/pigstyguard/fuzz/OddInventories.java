package io.pigstyguard.fuzz;

import io.pigstyguard.inventory.RoleDefaultsTable;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.ReadResult;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Inventories made of the fixtures of all rules, with values of other shapes in some places: what
 * rules read, but not as they expect it.
 */
public final class OddInventories {
  private static final Path FIXTURES = Path.of("src/test/resources/rules");

  /** One in so many values is replaced. */
  private static final int RARITY = 12;

  private static final int MOST_ODD = 40;
  private static final List<String> SCALARS =
      List.of(
          "~",
          "true",
          "no",
          "0",
          "-1",
          "99999999999999999999999999",
          "0x_",
          "1e400",
          ".nan",
          "190:20:30",
          "0o17",
          "2020-02-30",
          "2001-01-01 00:00:00 +23:59",
          "''",
          "' '",
          "'\u0130\u00df\ud83d\ude00'",
          "\"a\\nb\\u202e\\u0085map[x]\\u0000\\x7f\"",
          "'{{ pg_users }}'",
          "'{{ pgbackrest_repo }}'",
          "'{{ pg_default_hba_rules }}'",
          "'{{ infra_portal }}'",
          "'{{ pg_cluster }}'",
          "'{{ x'",
          "'{% if a %}b{% endif %}'",
          "!unsafe '{{ x }}'",
          "!vault 'x'",
          "!!binary 'AP8='",
          "!odd x",
          "!!str ~",
          "'postgres://u:p@h:99999/d?sslmode=x'",
          "'://@:/?#[]'",
          "'0.0.0.0/0'",
          "'::/129'",
          "'10.0.0.0/8,,+intra'",
          "'world'",
          "'%$(*+?[\\'",
          "'-----BEGIN PRIVATE KEY-----'",
          "'SCRAM-SHA-256$4096:'",
          "'md5'",
          "'all'",
          "'v3.x.99999'",
          "[]",
          "{}",
          "[[]]",
          "{? '' : ''}",
          "{1: a, true: b, ~: c, 1.0: d}",
          "{a: {b: {c: {d: {e: {f: g}}}}}}",
          "[~, '', {}, [x], {name: ~}]");

  private final List<Value> fixtures = new ArrayList<>();
  private final List<String> parameters;

  public OddInventories() {
    parameters = RoleDefaultsTable.load().names().stream().sorted().toList();
    YamlReader reader = new YamlReader(YamlLimits.DEFAULT);
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
        if (reader.read(Files.readString(file)) instanceof ReadResult.Document document
            && document.root() instanceof Mapping mapping
            && mapping.get("all") != null) {
          fixtures.add(mapping);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next inventory as text. */
  public String next(Choices choices) {
    Printer printer = new Printer(choices);
    printer.value(fixtures.get(choices.below(fixtures.size())), true);
    return printer.text.toString();
  }

  /** Prints in flow style, an entry or item per line, and changes values on the way. */
  private final class Printer {
    private final Choices choices;
    private final StringBuilder text = new StringBuilder();
    private int odd;

    Printer(Choices choices) {
      this.choices = choices;
    }

    void value(Value value, boolean root) {
      int choice = root ? 0 : choices.below(RARITY * 5);
      if (choice % RARITY == 1 && odd++ < MOST_ODD) {
        odd(value, choice / RARITY);
      } else {
        plain(value);
      }
    }

    private void odd(Value value, int way) {
      switch (way) {
        case 0 -> text.append(SCALARS.get(choices.below(SCALARS.size())));
        case 1 -> {
          text.append('[');
          plain(value);
          text.append(", ").append(SCALARS.get(choices.below(SCALARS.size()))).append(']');
        }
        case 2 -> {
          text.append("{name: ");
          plain(value);
          text.append('}');
        }
        case 3 -> plain(fixtures.get(choices.below(fixtures.size())));
        default -> extra(value);
      }
    }

    /** Other parameters beside those of the mapping, or one in place of a scalar. */
    private void extra(Value value) {
      text.append('{');
      for (int i = choices.below(4); i >= 0; i--) {
        text.append(parameters.get(choices.below(parameters.size()))).append(": ");
        text.append(SCALARS.get(choices.below(SCALARS.size()))).append(",\n");
      }
      if (value instanceof Mapping mapping) {
        mapping.entries().forEach(this::entry);
      }
      text.append('}');
    }

    private void plain(Value value) {
      if (value instanceof Mapping mapping) {
        text.append('{');
        mapping.entries().forEach(this::entry);
        text.append('}');
      } else if (value instanceof Sequence sequence) {
        text.append('[');
        for (Value item : sequence.items()) {
          value(item, false);
          text.append(",\n");
        }
        text.append(']');
      } else {
        scalar((Scalar) value);
      }
    }

    private void entry(Entry entry) {
      text.append("? ");
      scalar(entry.key());
      text.append("\n: ");
      value(entry.value(), false);
      text.append(",\n");
    }

    private void scalar(Scalar scalar) {
      switch (scalar.type()) {
        case STRING -> quoted(scalar.text());
        case UNSAFE -> quoted(text.append("!unsafe "), scalar.text());
        case VAULT -> quoted(text.append("!vault "), scalar.text());
        case BINARY -> quoted(text.append("!!str "), scalar.text());
        case UNKNOWN_TAG -> quoted(text.append("!odd "), scalar.text());
        case NULL -> text.append('~');
        case BOOL, INT, FLOAT, TIMESTAMP -> text.append(scalar.text());
      }
    }

    private void quoted(String content) {
      quoted(text, content);
    }

    private static void quoted(StringBuilder out, String content) {
      out.append('"');
      content
          .chars()
          .forEach(
              c -> {
                if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
                  out.append((char) c);
                } else {
                  out.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", c));
                }
              });
      out.append('"');
    }
  }
}
