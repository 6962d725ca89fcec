package org.suoma.device.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The profiles, one TOML file a model, read strictly: an unknown or missing key or a value out of
 * range is refused with file and key. Threads may share one.
 */
public final class ProfileLibrary {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String ENDING = ".toml";
  private static final int MAX_BYTES = 64 << 10;

  private final TomlMapper toml =
      TomlMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();
  private final ProfileFiles files;

  private ProfileLibrary(ProfileFiles files) {
    this.files = files;
  }

  /** The profiles that come with the product. */
  public static ProfileLibrary bundled() {
    return new ProfileLibrary(new ProfileFiles.Bundled());
  }

  /** The profiles in a folder, and those that come with the product where it has none. */
  public static ProfileLibrary with(Path directory) {
    return new ProfileLibrary(new ProfileFiles.Own(directory, new ProfileFiles.Bundled()));
  }

  /** The printer of this name, e.g. {@code escpos-80mm}. */
  public PrinterProfile printer(String name) throws ProfileException {
    return read(name, PrinterProfile.class, PrinterProfile.KIND);
  }

  /** The ID reader of this name. */
  public IdReaderProfile idReader(String name) throws ProfileException {
    return read(name, IdReaderProfile.class, IdReaderProfile.KIND);
  }

  /** The scanner of this name. */
  public ScannerProfile scanner(String name) throws ProfileException {
    return read(name, ScannerProfile.class, ScannerProfile.KIND);
  }

  /** All profiles of a kind by their names, e.g. of {@link PrinterProfile}. */
  public <T extends DeviceProfile> SortedMap<String, T> all(Class<T> kind) throws ProfileException {
    SortedMap<String, T> found = new TreeMap<>();
    for (String name : names()) {
      DeviceProfile profile = read(name);
      if (kind.isInstance(profile)) {
        found.put(name, kind.cast(profile));
      }
    }
    return found;
  }

  private Iterable<String> names() throws ProfileException {
    try {
      return files.names().stream()
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .toList();
    } catch (IOException e) {
      throw new ProfileException("cannot list the profiles: " + e.getMessage(), e);
    }
  }

  private <T extends DeviceProfile> T read(String name, Class<T> type, String kind)
      throws ProfileException {
    DeviceProfile profile = read(name);
    if (!type.isInstance(profile)) {
      throw new ProfileException(
          "%s%s: kind is \"%s\", wanted here is \"%s\""
              .formatted(name, ENDING, profile.kind(), kind),
          null);
    }
    return type.cast(profile);
  }

  private DeviceProfile read(String name) throws ProfileException {
    if (!NAME.matcher(name).matches()) {
      throw new ProfileException("\"%s\" is no profile's name".formatted(name), null);
    }
    String file = name + ENDING;
    try (InputStream in = files.open(file)) {
      String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      DeviceProfile profile = toml.readValue(text, DeviceProfile.class);
      ProfileKeys.check(profile);
      return profile;
    } catch (NoSuchFileException e) {
      throw new ProfileException("there is no profile " + file, e);
    } catch (JsonMappingException e) {
      throw new ProfileException(
          "%s: key \"%s\": %s".formatted(file, key(e), firstLine(e.getOriginalMessage())), e);
    } catch (JsonProcessingException e) {
      throw new ProfileException(
          "%s is not TOML: %s".formatted(file, firstLine(e.getOriginalMessage())), e);
    } catch (IllegalArgumentException e) {
      throw new ProfileException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ProfileException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static String key(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> String.valueOf(step.getFieldName()))
        .collect(Collectors.joining("."));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
