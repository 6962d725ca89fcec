package org.suoma.device.profile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;

/** Holds a profile's values against what its keys allow. */
final class ProfileKeys {

  private ProfileKeys() {}

  /**
   * Refuses a value that its key does not allow.
   *
   * @throws IllegalArgumentException with key and value
   */
  static void check(DeviceProfile profile) {
    for (RecordComponent component : profile.getClass().getRecordComponents()) {
      Key key = component.getAnnotation(Key.class);
      Object value = value(component, profile);
      String name = name(component);
      if (value instanceof Integer number && (number < key.least() || number > key.most())) {
        throw new IllegalArgumentException(
            "%s must be %d to %d, was %d".formatted(name, key.least(), key.most(), number));
      }
      if (!key.form().isEmpty()) {
        Collection<?> texts = value instanceof Collection<?> list ? list : List.of(value);
        for (Object text : texts) {
          requireForm(name, key.form(), String.valueOf(text));
        }
      }
    }
  }

  private static void requireForm(String name, String form, String text) {
    if (!text.matches(form)) {
      throw new IllegalArgumentException(
          "%s must be of the form %s, was %s".formatted(name, form, text));
    }
  }

  /** The key as files write it. */
  static String name(RecordComponent component) {
    return new com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy()
        .translate(component.getName());
  }

  private static Object value(RecordComponent component, DeviceProfile profile) {
    try {
      return component.getAccessor().invoke(profile);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
