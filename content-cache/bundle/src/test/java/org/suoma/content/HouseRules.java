package org.suoma.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds in every module; the tests of a module's architecture take it over. */
public interface HouseRules {

  /** The classes of a package and those below it, without tests. */
  static JavaClasses product(String root) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(root);
  }

  /** The module's classes. */
  JavaClasses code();

  /** The package below which each further one is a part of its own. */
  default String root() {
    return getClass().getPackageName();
  }

  @Test
  default void packagesHaveNoCycles() {
    slices()
        .matching(root() + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package can then be understood before those that use it")
        .check(code());
  }

  @Test
  default void nothingReadsTheClockOrSleepsOrPrintsByItself() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("time is injected, logs go through SLF4J, and commands print where picocli says")
        .check(code());
  }

  @Test
  default void filesAreNamedByPaths() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(File.class)
        .because("paths are java.nio.file.Path, whose failures say why")
        .check(code());
  }

  @Test
  default void noStaticFieldHoldsState() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .because("state belongs to objects with a life cycle")
        .check(code());
  }

  @Test
  default void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .because("NullAway checks only marked packages")
        .check(code());
  }
}
