package org.suoma.device.profile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a key of a profile means and what it may be: the loader checks it, and {@link
 * ProfileReference} writes it down.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@interface Key {

  /** Its meaning, one line. */
  String value();

  /** Least number. */
  int least() default Integer.MIN_VALUE;

  /** Greatest number. */
  int most() default Integer.MAX_VALUE;

  /** The form of a text, or of each text of a list, as a regular expression; empty for any. */
  String form() default "";
}
