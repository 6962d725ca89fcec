package org.suoma.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.suoma.event.AppKinds;

class ArchitectureTest {

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.suoma.app");

  @Test
  void onlyTheShellAndTheFenceKnowTheWindow() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..app.shell..", "..app.fence..", "..app.face.window..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..")
        .because("pages can then be served and tested without a screen")
        .check(APP);
  }

  @Test
  void onlyTheSiteKnowsTheWebServerAndTheTemplates() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..app.site..", "gg.jte..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.undertow..", "gg.jte..")
        .because("a page says what it shows, not how it is sent")
        .check(APP);
  }

  @Test
  void theAppOnlyReadsContent() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..content.update..", "..content.trust..")
        .because("the agent brings releases; what lies in the store has been verified")
        .check(APP);
  }

  @Test
  void theProductNeverNamesAnEmulator() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..device.emulator..")
        .because("only tests and the demo wire emulators in")
        .check(APP);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.suoma.app.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package can then be understood before those that use it")
        .check(APP);
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
        .because("time is injected and logs go through SLF4J")
        .check(APP);
  }

  @Test
  void whatIsWrongIsToldAsAnEventOfTheCatalogue() {
    noClasses()
        .should()
        .callMethodWhere(
            target(nameMatching("warn|error")).and(target(owner(assignableTo(Logger.class)))))
        .because("staff and county hear of events, and a text in a log may hold anything")
        .check(APP);
  }

  @Test
  void everyEventOfTheCatalogueIsTold() {
    Set<String> told =
        APP.stream()
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(AppKinds.class))
            .map(access -> access.getTarget().getName())
            .collect(Collectors.toSet());

    assertThat(Arrays.stream(AppKinds.class.getFields()).map(Field::getName)).isSubsetOf(told);
  }

  @Test
  void noStaticFieldHoldsState() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .because("state belongs to objects with a life cycle")
        .check(APP);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .because("NullAway checks only marked packages")
        .check(APP);
  }
}
