package org.suoma.county.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a class of tests once on SQLite and once on a real PostgreSQL; its methods are handed {@link
 * TestDatabases}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EveryDatabase.class)
public @interface OnEveryDatabase {

  /** False: on PostgreSQL only when long tests run, since other classes ask it the same. */
  boolean always() default true;
}
