package org.suoma.device.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The profiles, one TOML file a model, read strictly: an unknown or missing key or a value out of
 * range is refused with file and key. Threads may share one.
 */
public final class ProfileLibrary {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_BYTES = 64 << 10;

  private final TomlMapper toml =
      TomlMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();
  private final Source source;

  private ProfileLibrary(Source source) {
    this.source = source;
  }

  /** The profiles that come with the product. */
  public static ProfileLibrary bundled() {
    return new ProfileLibrary(
        file -> {
          InputStream found = ProfileLibrary.class.getResourceAsStream("/profiles/" + file);
          if (found == null) {
            throw new NoSuchFileException(file);
          }
          return found;
        });
  }

  /** The profiles in a folder, and those that come with the product where it has none. */
  public static ProfileLibrary with(Path directory) {
    Source own = file -> Files.newInputStream(directory.resolve(file));
    Source bundled = bundled().source;
    return new ProfileLibrary(
        file -> Files.exists(directory.resolve(file)) ? own.open(file) : bundled.open(file));
  }

  /** The printer of this name, e.g. {@code escpos-80mm}. */
  public PrinterProfile printer(String name) throws ProfileException {
    return read(name, PrinterProfile.class);
  }

  /** The ID reader of this name. */
  public IdReaderProfile idReader(String name) throws ProfileException {
    return read(name, IdReaderProfile.class);
  }

  /** The scanner of this name. */
  public ScannerProfile scanner(String name) throws ProfileException {
    return read(name, ScannerProfile.class);
  }

  private <T> T read(String name, Class<T> type) throws ProfileException {
    if (!NAME.matcher(name).matches()) {
      throw new ProfileException("\"%s\" is no profile's name".formatted(name), null);
    }
    String file = name + ".toml";
    try (InputStream in = source.open(file)) {
      return toml.readValue(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8), type);
    } catch (NoSuchFileException e) {
      throw new ProfileException("there is no profile " + file, e);
    } catch (JsonMappingException e) {
      throw new ProfileException(
          "%s: key \"%s\": %s".formatted(file, key(e), firstLine(e.getOriginalMessage())), e);
    } catch (JsonProcessingException e) {
      throw new ProfileException(
          "%s is not TOML: %s".formatted(file, firstLine(e.getOriginalMessage())), e);
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

  @FunctionalInterface
  private interface Source {
    InputStream open(String file) throws IOException;
  }
}
