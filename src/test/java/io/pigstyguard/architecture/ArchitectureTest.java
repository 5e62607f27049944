package io.pigstyguard.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.pigstyguard.rule.Rule;
import java.util.Optional;

/** The shape of the code: a pure core, thin shells, arrows that point one way. */
@AnalyzeClasses(packages = "io.pigstyguard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.pigstyguard";
  private static final String[] CORE = {
    ROOT + ".budget..",
    ROOT + ".yaml..",
    ROOT + ".inventory..",
    ROOT + ".remedy..",
    ROOT + ".rule..",
    ROOT + ".shape..",
    ROOT + ".pigsty..",
    ROOT + ".knowledge..",
    ROOT + ".address..",
    ROOT + ".catalogue..",
    ROOT + ".policy..",
    ROOT + ".fix..",
    ROOT + ".wording..",
    ROOT + ".mask..",
    ROOT + ".answer..",
    ROOT + ".rulebook..",
    ROOT + ".report..",
    ROOT + ".listing.."
  };

  @ArchTest
  static final ArchRule FAMILIES_STAND_ALONE =
      slices()
          .matching(ROOT + ".catalogue.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a family can be read, tested and removed by itself");

  @ArchTest
  static final ArchRule CORE_IS_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.smallrye..",
              "io.vertx..",
              "jakarta..",
              "io.fabric8..",
              "picocli..",
              "org.jboss..",
              "org.slf4j..",
              "java.util.logging..",
              "org.bouncycastle..")
          .because("the same engine serves the webhook and the command line");

  @ArchTest
  static final ArchRule SNAKEYAML_ONLY_IN_YAML =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".yaml..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml.snakeyaml..")
          .because("user YAML has one reader");

  @ArchTest
  static final ArchRule PICOCLI_ONLY_IN_CLI =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli..", ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule RULES_ARE_STATELESS =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .implement(Rule.class)
          .should()
          .beFinal()
          .because("rules are shared between threads");

  @ArchTest
  static final ArchRule RULES_ARE_FINAL_AND_HIDDEN =
      classes()
          .that()
          .implement(Rule.class)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .notBePublic()
          .andShould()
          .resideInAnyPackage(ROOT + ".catalogue.*", ROOT + ".rule")
          .because("the family list is the only way to a rule");

  @ArchTest
  static final ArchRule NO_MUTABLE_STATICS =
      fields().that().areStatic().should().beFinal().because("state has an owner");

  @ArchTest
  static final ArchRule NO_PUBLIC_INSTANCE_FIELDS =
      noFields().that().areNotStatic().should().bePublic();

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields().should().beAnnotatedWith("jakarta.inject.Inject");

  @ArchTest
  static final ArchRule NO_STANDARD_STREAMS_OUTSIDE_CLI =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".app..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule NO_WALL_CLOCK_IN_CORE =
      noClasses()
          .that(resideInAnyPackage(CORE))
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .because("time comes from the Clock of the policy");

  @ArchTest
  static final ArchRule RECORDS_HOLD_NO_ARRAYS =
      fields()
          .that()
          .areDeclaredInClassesThat(recordsOfOurs())
          .should(notBeArraysOrOptionals())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_OPTIONAL_PARAMETERS =
      noMethods().should().haveRawParameterTypes(Optional.class);

  @ArchTest
  static final ArchRule NO_VAGUE_NAMES =
      noClasses()
          .should()
          .haveNameMatching(
              ".*\\.[A-Za-z]*((?<!Key|Trust)Manager|Helper|Utils?|Impl|Service|Base|Data)")
          .because("a vague name hides two things; a KeyManager is what JSSE calls so");

  private static DescribedPredicate<JavaClass> recordsOfOurs() {
    return DescribedPredicate.describe("records", JavaClass::isRecord);
  }

  private static ArchCondition<JavaField> notBeArraysOrOptionals() {
    return new ArchCondition<>("not be arrays or optionals") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        if (!field.getModifiers().contains(JavaModifier.STATIC)
            && (type.isArray() || type.isEquivalentTo(Optional.class))) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is " + type));
        }
      }
    };
  }
}
