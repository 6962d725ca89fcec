package org.suoma.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.content.HouseRules;
import org.suoma.event.AppKinds;
import org.suoma.event.EventRules;

class ArchitectureTest implements HouseRules, EventRules {

  private static final JavaClasses APP = HouseRules.product("org.suoma.app");

  @Override
  public JavaClasses code() {
    return APP;
  }

  @Override
  public List<Class<?>> kinds() {
    return List.of(AppKinds.class);
  }

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
}
