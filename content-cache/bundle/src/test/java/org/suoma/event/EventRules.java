package org.suoma.event;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What holds in every program that tells events; the tests of its architecture take it over. */
public interface EventRules {

  /** The program's classes. */
  JavaClasses code();

  /** Where the events stand in the catalogue that are this program's to tell. */
  List<Class<?>> kinds();

  @Test
  default void whatIsWrongIsToldAsAnEventOfTheCatalogue() {
    noClasses()
        .should()
        .callMethodWhere(
            target(nameMatching("warn|error")).and(target(owner(assignableTo(Logger.class)))))
        .because("staff and county hear of events, and a text in a log may hold anything")
        .check(code());
  }

  @Test
  default void everyEventOfTheCatalogueIsTold() {
    Set<String> told =
        code().stream()
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(access -> kinds().stream().anyMatch(access.getTargetOwner()::isEquivalentTo))
            .map(access -> access.getTarget().getName())
            .collect(Collectors.toSet());

    assertThat(
            kinds().stream().flatMap(kinds -> Arrays.stream(kinds.getFields())).map(Field::getName))
        .isSubsetOf(told);
  }
}
