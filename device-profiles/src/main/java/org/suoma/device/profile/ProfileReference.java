package org.suoma.device.profile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes docs/device-profiles.md from the records and the profiles themselves. */
public final class ProfileReference {

  private static final Map<String, Class<? extends DeviceProfile>> KINDS =
      new TreeMap<>(
          Map.of(
              PrinterProfile.KIND, PrinterProfile.class,
              IdReaderProfile.KIND, IdReaderProfile.class,
              ScannerProfile.KIND, ScannerProfile.class));

  private final ProfileLibrary library;

  /** A reference of these profiles. */
  public ProfileReference(ProfileLibrary library) {
    this.library = library;
  }

  /** The document, Markdown. */
  public String markdown() throws ProfileException {
    StringBuilder out = new StringBuilder();
    out.append("# Device profiles\n\n")
        .append("Written by `./suoma devices document`; do not edit. How to add a model: ")
        .append("[add a device](add-a-device.md). Every key must be there, no other may.\n");
    for (Map.Entry<String, Class<? extends DeviceProfile>> kind : KINDS.entrySet()) {
      out.append("\n## `kind = \"").append(kind.getKey()).append("\"`\n");
      out.append("| key | meaning | values |\n|---|---|---|\n");
      for (RecordComponent component : kind.getValue().getRecordComponents()) {
        out.append(row(component));
      }
      out.append("\n| profile | model |\n|---|---|\n");
      SortedMap<String, ? extends DeviceProfile> profiles = library.all(kind.getValue());
      profiles.forEach(
          (name, profile) -> out.append("| `%s` | %s |\n".formatted(name, profile.model())));
    }
    return out.toString();
  }

  private static String row(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    return "| `%s` | %s | %s |\n"
        .formatted(ProfileKeys.name(component), key.value(), values(component, key));
  }

  private static String values(RecordComponent component, Key key) {
    if (component.getType() == int.class) {
      return String.format(Locale.ROOT, "%,d to %,d", key.least(), key.most());
    }
    if (component.getType() == boolean.class) {
      return "`true`, `false`";
    }
    Class<?> one = element(component.getGenericType());
    if (one.isEnum()) {
      return Arrays.stream(one.getEnumConstants())
          .map(ProfileReference::written)
          .collect(Collectors.joining(", "));
    }
    return key.form().isEmpty() ? "text" : "`" + key.form() + "`";
  }

  private static Class<?> element(Type type) {
    Type one = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    return (Class<?>) one;
  }

  private static String written(Object constant) {
    return constant instanceof EscPosCommand command
        ? "`%s`%s".formatted(command.written(), command.isNecessary() ? " (needed)" : "")
        : "`" + constant + "`";
  }
}
