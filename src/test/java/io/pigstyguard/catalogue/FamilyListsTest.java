package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.catalogue.hba.HbaRules;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written as a rule is in the list of its family, so that it judges and is tested. */
class FamilyListsTest {
  @Test
  void everyRuleIsInTheListOfItsFamily() throws ReflectiveOperationException, IOException {
    List<String> problems = new ArrayList<>();
    for (Class<?> type : classes()) {
      problems.addAll(unlisted(type, Catalogue.rules()));
    }
    Problems.none(problems.stream());
  }

  @Test
  void namesWhatIsMissing() throws ReflectiveOperationException {
    List<Rule> others = HbaRules.all();

    assertThat(unlisted(Forgotten.class, others))
        .containsExactly(
            "class FamilyListsTest.Forgotten in package io.pigstyguard.catalogue must be in the"
                + " list of CatalogueRules");
    assertThat(unlisted(Constants.class, others))
        .containsExactly(
            "FamilyListsTest.Constants.RULE (PIG-HBA-901) in package io.pigstyguard.catalogue must"
                + " be in the list of CatalogueRules",
            "FamilyListsTest.Constants.SPEC (PIG-HBA-902) in package io.pigstyguard.catalogue must"
                + " be in the list of CatalogueRules");
    assertThat(unlisted(Constants.class, List.of(Constants.RULE, new Shape(Constants.SPEC))))
        .isEmpty();
    assertThat(unlisted(Forgotten.class, List.of(new Forgotten()))).isEmpty();
    assertThat(unlisted(Shape.class, others)).as("a shape is no rule by itself").isEmpty();
  }

  private static List<Class<?>> classes() throws ClassNotFoundException, IOException {
    Path root = root();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root.resolve("io/pigstyguard/catalogue"))) {
      files = walk.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    List<Class<?>> classes = new ArrayList<>();
    for (Path file : files) {
      String path = root.relativize(file).toString().replace('\\', '/');
      String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
      classes.add(Class.forName(name));
    }
    return classes;
  }

  private static Path root() {
    try {
      return Path.of(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** One line for each rule of a class that is not among some rules. */
  private static Collection<String> unlisted(Class<?> type, List<Rule> rules)
      throws IllegalAccessException {
    boolean shape = type.isRecord() || type.isInterface() || type.isSynthetic();
    boolean written = Rule.class.isAssignableFrom(type) && !shape;
    if (written && rules.stream().noneMatch(type::isInstance)) {
      return List.of("class " + name(type) + where(type));
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (Field field : constants(type, Rule.class)) {
      Rule rule = (Rule) field.get(null);
      if (rules.stream().noneMatch(listed -> listed == rule)) {
        lines.put(rule.spec().id(), line(field, rule.spec()));
      }
    }
    for (Field field : constants(type, RuleSpec.class)) {
      RuleSpec spec = (RuleSpec) field.get(null);
      if (rules.stream().noneMatch(listed -> listed.spec().equals(spec))) {
        lines.putIfAbsent(spec.id(), line(field, spec));
      }
    }
    return lines.values();
  }

  private static List<Field> constants(Class<?> type, Class<?> of) {
    List<Field> constants =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> of.isAssignableFrom(field.getType()))
            .toList();
    constants.forEach(field -> field.setAccessible(true));
    return constants;
  }

  private static String line(Field field, RuleSpec spec) {
    Class<?> type = field.getDeclaringClass();
    return name(type) + "." + field.getName() + " (" + spec.id() + ")" + where(type);
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static String where(Class<?> type) {
    String family = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    return " in package "
        + type.getPackageName()
        + " must be in the list of "
        + family.substring(0, 1).toUpperCase(Locale.ROOT)
        + family.substring(1)
        + "Rules";
  }

  private static RuleSpec sample(String id) {
    return RuleSpec.of(id, "sample-rule")
        .actions("-/W/D")
        .title("A sample")
        .requires("a sample must be listed")
        .why("It judges nothing.")
        .remedy(Remedy.byHand("List it", "only a person can"))
        .reads();
  }

  private record Shape(RuleSpec spec) implements Rule {
    @Override
    public void check(Subject subject, Violations violations) {}
  }

  private static final class Forgotten implements Rule {
    @Override
    public RuleSpec spec() {
      return Constants.SPEC;
    }

    @Override
    public void check(Subject subject, Violations violations) {}
  }

  private static final class Constants {
    static final Rule RULE = new Shape(sample("PIG-HBA-901"));
    static final RuleSpec SPEC = sample("PIG-HBA-902");
  }
}
