package io.pigstyguard.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No pattern over text from outside may backtrack (ADR 9). */
class PatternsTest {
  private static final String ROOT = "io.pigstyguard.";
  private static final Path SOURCES = Path.of("src/main/java");

  /** Who uses {@code java.util.regex}, and why the text cannot make it slow. */
  private static final Map<String, String> ALLOWED = new TreeMap<>();

  static {
    String proven = "on the way of every value, with a proof beside the pattern";
    String ours = "the text is our own";
    String operator = "the text is a setting of the operator's or a certificate of ours";
    ALLOWED.put("yaml.ScalarResolver", proven);
    ALLOWED.put("yaml.Timestamps", proven);
    ALLOWED.put("inventory.HostAddress", "texts of at most 1,024 characters");
    ALLOWED.put("knowledge.CredentialNames", proven);
    ALLOWED.put("mask.EmbeddedCredential", "needs to look ahead, with a proof beside the pattern");
    ALLOWED.put("rulebook.Example", ours);
    ALLOWED.put("kube.ManifestReader", proven);
    ALLOWED.put("kube.InventoryShape", proven);
    ALLOWED.put("kube.Claims", "names of at most 253 characters");
    ALLOWED.put("app.ReviewLog", "one class of characters, in texts that were cut");
    ALLOWED.put("app.SettingNames", operator);
    ALLOWED.put("app.SettingValue", operator);
    ALLOWED.put("tls.Authority", operator);
  }

  private static final Set<String> COMPILING = Set.of("matches", "replaceAll", "replaceFirst");
  private static final Pattern SPLIT =
      Pattern.compile("[.]split\\((?!\"(?:[^\\\\\\[.*+?^$|(){}]|\\\\n)\")");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.pigstyguard");

  @Test
  void onlyListedClassesUsePatternsThatBacktrack() {
    Set<String> users = new TreeSet<>();
    for (JavaClass one : CLASSES) {
      boolean depends =
          one.getDirectDependenciesFromSelf().stream()
              .anyMatch(use -> resideInAPackage("java.util.regex").test(use.getTargetClass()));
      boolean calls =
          one.getMethodCallsFromSelf().stream()
              .filter(call -> call.getTargetOwner().isEquivalentTo(String.class))
              .anyMatch(call -> COMPILING.contains(call.getName()));
      if (depends || calls) {
        users.add(outermost(one).getName().substring(ROOT.length()));
      }
    }
    assertThat(users).isSubsetOf(ALLOWED.keySet());
  }

  private static JavaClass outermost(JavaClass one) {
    return one.getEnclosingClass().map(PatternsTest::outermost).orElse(one);
  }

  /** Java compiles no pattern to split at one plain character. */
  @Test
  void textsAreSplitAtPlainCharactersOnly() {
    assertThat(sources().filter(line -> SPLIT.matcher(line).find()))
        .allMatch(line -> line.contains("BLANKS.split("));
  }

  private static Stream<String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> java = files.filter(PatternsTest::isChecked).sorted().toList();
      return java.stream().flatMap(PatternsTest::lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isChecked(Path file) {
    String name = SOURCES.relativize(file).toString().replace('/', '.');
    String inRoot = name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    return name.endsWith(".java")
        && !ALLOWED.containsKey(inRoot.substring(0, inRoot.length() - ".java".length()));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
