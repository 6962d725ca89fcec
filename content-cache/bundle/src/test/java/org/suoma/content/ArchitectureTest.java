package org.suoma.content;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses BUNDLE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.suoma.content");

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.suoma.content.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package can then be understood before those that use it")
        .check(BUNDLE);
  }

  @Test
  void formatAndTrustTouchNoFileSocketThreadOrClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..content.model..",
            "..content.release..",
            "..content.rollout..",
            "..content.trust..",
            "..content.submission..",
            "..content.message..",
            "..content.enrolment..",
            "..content.order..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net..", "java.util.concurrent..")
                .and(not(type(URI.class))) // an address, which opens nothing
                .as("reside in java.nio.file, java.net or java.util.concurrent"))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .because("what decides about trust must be testable with bytes alone")
        .check(BUNDLE);
  }

  @Test
  void onlyTheSearchPackageKnowsLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..content.search..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..")
        .because("the index is a detail of searching")
        .check(BUNDLE);
  }

  @Test
  void nothingReadsTheClockOrSleepsByItself() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(File.class)
        .because("time is injected, logs go through SLF4J, and paths are java.nio.file.Path")
        .check(BUNDLE);
  }

  @Test
  void noStaticFieldHoldsState() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .because("state belongs to objects with a life cycle")
        .check(BUNDLE);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .because("NullAway checks only marked packages")
        .check(BUNDLE);
  }
}
