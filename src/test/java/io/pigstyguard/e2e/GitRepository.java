package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A git repository of this machine with a copy of what the project offers for a cluster. */
record GitRepository(Path folder) {
  static GitRepository create(Path folder) {
    GitRepository repository = new GitRepository(folder);
    Terminal project = new Terminal(TestCluster.PROJECT, Map.of());
    project.get("mkdir -p %1$s && cp -r deploy helm %1$s".formatted(folder));
    repository.git("init --quiet --initial-branch main");
    return repository;
  }

  String url() {
    return folder.toUri().toString();
  }

  /** Copies the files of a folder over those of the repository. */
  void overlay(Path source, String target) {
    Terminal project = new Terminal(TestCluster.PROJECT, Map.of());
    project.get("cp -r %s/. %s".formatted(source, folder.resolve(target)));
  }

  /** Replaces a text that a file holds. */
  void replace(String file, String before, String after) {
    edit(file, Pattern.quote(before), Matcher.quoteReplacement(after));
  }

  /** Takes out of a file what a pattern finds there. */
  void remove(String file, String pattern) {
    edit(file, pattern, "");
  }

  private void edit(String file, String pattern, String replacement) {
    try {
      String text = Files.readString(folder.resolve(file));
      assertThat(text).containsPattern(pattern);
      Files.writeString(folder.resolve(file), text.replaceAll(pattern, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits all changes; the revision. */
  String commit(String subject) {
    git("add --all");
    git(
        "-c user.name=Test -c user.email=test@example.com -c commit.gpgsign=false"
            + " commit --quiet --message '%s'".formatted(subject));
    return git("rev-parse HEAD").strip();
  }

  private String git(String command) {
    return new Terminal(folder, Map.of()).get("git " + command);
  }
}
