package io.pigstyguard.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.pigstyguard.kube.Candidate;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.kube.KubeObjectReader;
import io.pigstyguard.policy.Document;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.Editor;
import io.pigstyguard.rule.Thresholds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file below {@code rules} holds: an inventory, or with {@code # manifest} a ConfigMap or
 * Secret, and what the marks and the comments at its beginning say, as described in {@code
 * src/docs/contributing.md}.
 *
 * @param expected the lines of findings within their document, 0 for a finding without a line
 */
record Fixture(
    StoredObject object, List<Document> documents, Thresholds thresholds, List<Integer> expected) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern EXPECT = Pattern.compile("# expect(?: (\\d+))?\\s*$");
  private static final Pattern MANIFEST = header("manifest");
  private static final Pattern WITHOUT_LINE = header("expect-none (\\d+)");
  private static final Pattern KIND = header("as: (configmap|secret)");
  private static final Pattern EDITOR = header("editor: (\\S+)((?: \\S+)*)");
  private static final Pattern THRESHOLD =
      header("threshold: (editorUsers|editorGroups|namespaces)=(\\S+)");
  private static final List<Pattern> HEADERS =
      List.of(MANIFEST, WITHOUT_LINE, KIND, EDITOR, THRESHOLD, EXPECT);

  /**
   * What looks like an instruction: a word in lower case, alone, with a number, or with a colon.
   */
  private static final Pattern INSTRUCTION = header("[a-z][A-Za-z-]*(?: ?:.*| \\d+)?");

  /** What looks like a mark at the end of a line: one word in lower case, or with a number. */
  private static final Pattern MARK = Pattern.compile("\\S\\s+# [a-z]+(?: \\d+)?\\s*$");

  private static Pattern header(String form) {
    return Pattern.compile("^# " + form + "\\s*$", Pattern.MULTILINE);
  }

  static Fixture parse(String text) {
    String head = head(text);
    Candidate candidate = MANIFEST.matcher(head).find() ? manifest(text) : inventory(text);
    List<Integer> expected = new ArrayList<>();
    Matcher without = WITHOUT_LINE.matcher(head);
    if (without.find()) {
      expected.addAll(Collections.nCopies(Integer.parseInt(without.group(1)), 0));
    }
    candidate.documents().forEach(document -> addMarks(document.text(), expected));
    Collections.sort(expected);
    return new Fixture(candidate.object(), candidate.documents(), thresholds(head), expected);
  }

  /** The comments at the beginning, every one of which is prose or means something. */
  private static String head(String text) {
    List<String> head = text.lines().takeWhile(line -> line.startsWith("#")).toList();
    for (String line : head) {
      if (INSTRUCTION.matcher(line).find()
          && HEADERS.stream().noneMatch(header -> header.matcher(line).find())) {
        throw new IllegalArgumentException(
            "'"
                + line
                + "' must be '# manifest', '# as: configmap|secret', '# editor: NAME GROUP…', '#"
                + " threshold: editorUsers|editorGroups|namespaces=NAME,…', '# expect', '# expect"
                + " N' or '# expect-none N', or begin with a capital letter");
      }
    }
    return String.join("\n", head);
  }

  /** The same around another inventory. */
  Fixture with(String inventory) {
    return new Fixture(object, List.of(new Document("", inventory)), thresholds, expected);
  }

  private static Candidate manifest(String text) {
    try {
      KubeObject object = KubeObjectReader.read(YAML.readTree(text), null);
      Matcher editor = EDITOR.matcher(head(text));
      return Claims.DEFAULT.candidate(
          object,
          editor.find() ? new Editor(editor.group(1), words(editor.group(2).strip())) : null);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Candidate inventory(String text) {
    Matcher kind = KIND.matcher(head(text));
    StoredObject.Kind stored = StoredObject.Kind.FILE;
    if (kind.find()) {
      stored =
          kind.group(1).equals("secret") ? StoredObject.Kind.SECRET : StoredObject.Kind.CONFIG_MAP;
    }
    return new Candidate(StoredObject.FILE.as(stored), List.of(new Document("", text)), false);
  }

  private static void addMarks(String text, List<Integer> expected) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher mark = EXPECT.matcher(line);
      if (mark.find()) {
        int count = mark.group(1) == null ? 1 : Integer.parseInt(mark.group(1));
        expected.addAll(Collections.nCopies(count, number));
      } else if (MARK.matcher(line).find()) {
        throw new IllegalArgumentException(
            "line "
                + number
                + ": '"
                + line.strip()
                + "' must end with '# expect' or '# expect N', or with more words");
      }
    }
  }

  private static Thresholds thresholds(String head) {
    Thresholds usual = Thresholds.DEFAULT;
    return new Thresholds(
        usual.expiryDays(),
        usual.passwordLength(),
        usual.largeDeployment(),
        usual.certificateDays(),
        usual.pkiBackupDays(),
        names(head, "editorUsers"),
        names(head, "editorGroups"),
        names(head, "namespaces"));
  }

  private static Set<String> names(String head, String setting) {
    Matcher threshold = THRESHOLD.matcher(head);
    while (threshold.find()) {
      if (threshold.group(1).equals(setting)) {
        return Set.of(threshold.group(2).split(",", -1));
      }
    }
    return Set.of();
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
  }
}
