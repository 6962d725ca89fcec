package org.suoma.county.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands both kinds of databases to tests, one after the other. */
public final class EveryDatabase implements ClassTemplateInvocationContextProvider {

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    boolean always = context.getRequiredTestClass().getAnnotation(OnEveryDatabase.class).always();
    boolean isShort = System.getProperty("excluded.tags", "").contains("long");
    return always || !isShort
        ? Stream.of(new Kind(TestDatabases.sqlite()), new Kind(postgres(context)))
        : Stream.of(new Kind(TestDatabases.sqlite()));
  }

  /** The one PostgreSQL of this JVM, closed when all tests have run. */
  public static PostgresForTests postgres(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(EveryDatabase.class))
        .computeIfAbsent(
            PostgresForTests.class,
            unused -> {
              try {
                return PostgresForTests.start();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            PostgresForTests.class);
  }

  private record Kind(TestDatabases databases) implements ClassTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
      return databases.toString();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Handing(databases));
    }
  }

  private record Handing(TestDatabases databases) implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().equals(TestDatabases.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return databases;
    }
  }
}
