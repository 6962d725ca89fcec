package org.suoma.content;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ArchitectureTest implements HouseRules {

  private static final JavaClasses BUNDLE = HouseRules.product("org.suoma.content");

  @Override
  public JavaClasses code() {
    return BUNDLE;
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
}
