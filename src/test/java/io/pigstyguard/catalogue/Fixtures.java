package io.pigstyguard.catalogue;

import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.StoredObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Runs rules over the fixtures below {@code src/test/resources/rules}. */
final class Fixtures {
  static final Path ROOT = Path.of("src/test/resources/rules");
  static final Knowledge KNOWLEDGE = Knowledge.load();

  /** "Now" of every fixture. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);

  private Fixtures() {}

  /** The files of a rule, sorted by name. */
  static List<Path> files(String rule) {
    return list(ROOT.resolve(rule));
  }

  /** The names of the files of a rule. */
  static List<String> names(String rule) {
    return files(rule).stream().map(file -> file.getFileName().toString()).toList();
  }

  /** What is in a folder, sorted by name, whatever the file system; nothing without the folder. */
  static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What failures call a file: its rule and its name. */
  static String name(Path file) {
    return file.getParent().getFileName() + " " + file.getFileName();
  }

  /** The fixture in a file; one that is not in order is named. */
  static Fixture fixture(Path file) {
    try {
      return Fixture.parse(read(file));
    } catch (IllegalArgumentException e) {
      throw new AssertionError(name(file) + ": " + e.getMessage(), e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Findings of one rule, all clusters critical, actions those of profile strict. */
  static List<Finding> findings(Rule rule, Fixture fixture) {
    Policy strict = Policy.of(Profile.STRICT);
    Policy policy =
        new Policy(
            strict.profile(),
            strict.overrides(),
            strict.criticalClusters(),
            fixture.thresholds(),
            strict.failOpen());
    return new Inspector(List.of(rule), KNOWLEDGE, policy, true, CLOCK)
        .inspect(fixture.object(), fixture.documents())
        .findings()
        .toList();
  }

  static Inspection inspect(List<Rule> rules, StoredObject object, String text) {
    Inspector inspector = new Inspector(rules, KNOWLEDGE, Policy.of(Profile.STRICT), true, CLOCK);
    return inspector.inspect(object, List.of(new Document("", text)));
  }
}
