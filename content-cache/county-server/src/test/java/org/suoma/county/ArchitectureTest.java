package org.suoma.county;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.suoma.event.CountyKinds;

class ArchitectureTest {

  private static final JavaClasses COUNTY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.suoma.county");

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.suoma.county.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package can then be understood before those that use it")
        .check(COUNTY);
  }

  @Test
  void sectionsOfTheConsoleHaveNoCycles() {
    slices()
        .matching("org.suoma.county.console.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a section can then be changed without the others")
        .check(COUNTY);
  }

  @Test
  void sectionsOfTheConsoleKnowNothingOfTheServerAroundThem() {
    noClasses()
        .that()
        .resideInAPackage("..county.console.(*)..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.suoma.county.console")
        .because("the server puts sections together")
        .check(COUNTY);
  }

  @Test
  void onlyThePackagesThatAnswerKnowTheWebServer() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..county.console..",
            "..county.enrolment..",
            "..county.fleet..",
            "..county.cases..",
            "..county.calling..",
            "..county.delivery..",
            "..county.monitoring..",
            "..county.orders..",
            "..county.support..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.undertow..", "gg.jte..")
        .because("importing and publishing must work from the command line alone")
        .check(COUNTY);
  }

  @Test
  void onlyStorageKnowsTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..county.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jdbi..", "com.zaxxer..", "org.flywaydb..", "java.sql..")
        .because("where content is kept is a detail of storage")
        .check(COUNTY);
  }

  @Test
  void onlyTheObjectStoreKnowsAmazonsClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..county.objectstore..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..")
        .because("a folder and a bucket look alike to all others")
        .check(COUNTY);
  }

  @Test
  void onlyWhatTriesLinksGoesToOtherPeoplesServers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..county.checking.link..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..")
        .because("whatever follows what editors wrote must look where it leads")
        .check(COUNTY);
  }

  @Test
  void whatReadsSheetsKnowsNothingOfTheCountysOwnContent() {
    noClasses()
        .that()
        .resideInAnyPackage("..county.sheets..", "..county.tables..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..county.storage..", "..county.importing..", "..county.console..", "java.net..")
        .because("a stranger's file is read before anything of the county's is touched")
        .check(COUNTY);
  }

  @Test
  void nothingReadsTheClockOrSleepsOrPrintsByItself() {
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
        .because("time is injected, logs go through SLF4J, and commands print where picocli says")
        .check(COUNTY);
  }

  @Test
  void everyEventOfTheCatalogueIsTold() {
    Set<String> told =
        COUNTY.stream()
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(CountyKinds.class))
            .map(access -> access.getTarget().getName())
            .collect(Collectors.toSet());

    assertThat(Arrays.stream(CountyKinds.class.getFields()).map(Field::getName)).isSubsetOf(told);
  }

  @Test
  void noStaticFieldHoldsState() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .because("state belongs to objects with a life cycle")
        .check(COUNTY);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .because("NullAway checks only marked packages")
        .check(COUNTY);
  }
}
