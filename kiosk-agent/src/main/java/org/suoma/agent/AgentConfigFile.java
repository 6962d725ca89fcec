package org.suoma.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads {@code agent.toml} strictly: an unknown or unusable key stops the start and is named. */
final class AgentConfigFile {

  private static final long MAX_BYTES = 64 << 10;

  private final TomlMapper toml =
      TomlMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  AgentConfig read(Path file) throws ConfigException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigException(file + " is larger than " + MAX_BYTES + " bytes", null);
      }
      return toml.readValue(Files.readString(file), AgentConfig.class);
    } catch (NoSuchFileException e) {
      throw new ConfigException("there is no configuration file " + file, e);
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigException(
          "%s: unknown key \"%s\"; known here: %s".formatted(file, key(e), e.getKnownPropertyIds()),
          e);
    } catch (JsonMappingException e) {
      throw new ConfigException(
          "%s: key \"%s\": %s".formatted(file, key(e), firstLine(e.getOriginalMessage())), e);
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          "%s is not TOML: %s (line %d)"
              .formatted(file, firstLine(e.getOriginalMessage()), e.getLocation().getLineNr()),
          e);
    } catch (IOException e) {
      throw new ConfigException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static String key(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** A configuration that cannot be used; the message is for the county's IT person. */
  static final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    ConfigException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
