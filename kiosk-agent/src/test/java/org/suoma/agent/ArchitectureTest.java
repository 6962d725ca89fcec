package org.suoma.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.content.HouseRules;
import org.suoma.event.AgentKinds;
import org.suoma.event.CareKinds;
import org.suoma.event.ContentKinds;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventRules;
import org.suoma.event.LineKinds;

class ArchitectureTest implements HouseRules, EventRules {

  private static final JavaClasses AGENT = HouseRules.product("org.suoma.agent");

  @Override
  public JavaClasses code() {
    return AGENT;
  }

  @Override
  public List<Class<?>> kinds() {
    return List.of(
        AgentKinds.class, DeviceKinds.class, ContentKinds.class, LineKinds.class, CareKinds.class);
  }

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
}
