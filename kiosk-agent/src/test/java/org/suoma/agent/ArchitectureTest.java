package org.suoma.agent;

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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.suoma.event.AgentKinds;
import org.suoma.event.CareKinds;
import org.suoma.event.ContentKinds;
import org.suoma.event.DeviceKinds;
import org.suoma.event.LineKinds;

class ArchitectureTest {

  private static final List<Class<?>> KINDS =
      List.of(
          AgentKinds.class,
          DeviceKinds.class,
          ContentKinds.class,
          LineKinds.class,
          CareKinds.class);

  private static final JavaClasses AGENT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.suoma.agent");

  @Test
  void onlyTheSerialPackageKnowsTheSerialLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..agent.serial..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fazecast..")
        .because("its many quirks are dealt with in one place")
        .check(AGENT);
  }

  @Test
  void onlyTheIppPackageKnowsTheIppLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..agent.ipp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.hp.jipp..")
        .because("how a document printer is spoken to is dealt with in one place")
        .check(AGENT);
  }

  @Test
  void onlyThePackagesThatAnswerKnowTheWebServer() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..agent.http..", "..agent.hall..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.undertow..")
        .because("what the agent does has nothing to do with how it is asked")
        .check(AGENT);
  }

  @Test
  void theProductNeverNamesAnEmulator() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..device.emulator..")
        .because("only tests and the demo wire emulators in")
        .check(AGENT);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.suoma.agent.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package can then be understood before those that use it")
        .check(AGENT);
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
        .check(AGENT);
  }

  @Test
  void whatIsWrongIsToldAsAnEventOfTheCatalogue() {
    noClasses()
        .should()
        .callMethodWhere(
            target(nameMatching("warn|error")).and(target(owner(assignableTo(Logger.class)))))
        .because("staff and county hear of events, and a text in a log may hold anything")
        .check(AGENT);
  }

  @Test
  void everyEventOfTheCatalogueIsTold() {
    Set<String> told =
        AGENT.stream()
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(access -> KINDS.stream().anyMatch(access.getTargetOwner()::isEquivalentTo))
            .map(access -> access.getTarget().getName())
            .collect(Collectors.toSet());

    assertThat(
            KINDS.stream().flatMap(kinds -> Arrays.stream(kinds.getFields())).map(Field::getName))
        .isSubsetOf(told);
  }

  @Test
  void noStaticFieldHoldsState() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .because("state belongs to objects with a life cycle")
        .check(AGENT);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .because("NullAway checks only marked packages")
        .check(AGENT);
  }
}
