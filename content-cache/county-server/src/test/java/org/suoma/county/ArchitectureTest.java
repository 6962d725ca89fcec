package org.suoma.county;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.content.HouseRules;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventRules;

class ArchitectureTest implements HouseRules, EventRules {

  private static final JavaClasses COUNTY = HouseRules.product("org.suoma.county");

  @Override
  public JavaClasses code() {
    return COUNTY;
  }

  @Override
  public List<Class<?>> kinds() {
    return List.of(CountyKinds.class);
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
  void nothingKnowsWhoBuiltIt() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.suoma.county", "..county.command..", "..county.wiring..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..county.command..", "..county.wiring..")
        .because("services are given what they need")
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
  void whatIsKeptInTheDatabaseHasNoCyclesAndTheDatabaseKnowsNothingOfIt() {
    slices()
        .matching("org.suoma.county.storage.(*)..")
        .should()
        .beFreeOfCycles()
        .because("what is kept of one matter can then be changed without the others")
        .check(COUNTY);
    noClasses()
        .that()
        .resideInAPackage("org.suoma.county.storage")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.suoma.county.storage.(*)..")
        .because("a database is opened, copied and waited for whatever lies in it")
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
}
