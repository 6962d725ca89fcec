package org.suoma.county;

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
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code county.toml} strictly: an unknown or unusable key stops the start and is named. */
final class CountyConfigFile {

  private static final long MAX_BYTES = 64 << 10;

  private final TomlMapper toml =
      TomlMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * Reads the file.
   *
   * @throws ConfigException naming the file and the key
   */
  CountyConfig read(Path file) throws ConfigException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigException("配置文件 %s 超过 %d 字节".formatted(file, MAX_BYTES), null);
      }
      Keys keys = toml.readValue(Files.readString(file), Keys.class);
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      return CountyConfig.of(
          keys.dataDir(), keys.bindAddress(), keys.port(), keys.consoleTokenFile(), folder);
    } catch (NoSuchFileException e) {
      throw new ConfigException("没有配置文件 " + file, e);
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigException(
          "配置文件 %s：不认识的键 \"%s\"；可用的键：%s".formatted(file, key(e), e.getKnownPropertyIds()), e);
    } catch (JsonMappingException e) {
      throw new ConfigException(
          "配置文件 %s：键 \"%s\"：%s".formatted(file, key(e), firstLine(e.getOriginalMessage())), e);
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          "配置文件 %s 不是 TOML：%s（第 %d 行）"
              .formatted(file, firstLine(e.getOriginalMessage()), e.getLocation().getLineNr()),
          e);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("配置文件 %s：%s".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new ConfigException("读不了配置文件 %s：%s".formatted(file, e.getMessage()), e);
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

  /** The keys as they stand in the file. */
  private record Keys(
      @Nullable Path dataDir,
      @Nullable String bindAddress,
      @Nullable Integer port,
      @Nullable Path consoleTokenFile) {}

  /** A configuration that cannot be used; the message is for the county's IT person. */
  static final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    ConfigException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
