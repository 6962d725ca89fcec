package org.suoma.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A program's configuration: a TOML file with {@code lower-case-keys}, bound strictly to a record.
 * An unknown, missing or unusable key stops the start and is named.
 */
public final class ConfigFile {

  /** No configuration is larger. */
  private static final long MAX_BYTES = 64 << 10;

  private final Path file;

  /** The configuration in this file. */
  public ConfigFile(Path file) {
    this.file = file;
  }

  /**
   * Reads it.
   *
   * @throws ConfigException with file, key and reason
   */
  public <T> T read(Class<T> type) throws ConfigException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigException("配置文件 %s 超过 %d 字节".formatted(file, MAX_BYTES), null);
      }
      return new TomlRecords().read(Files.readString(file), type);
    } catch (NoSuchFileException e) {
      throw new ConfigException("没有配置文件 " + file, e);
    } catch (JsonProcessingException e) {
      throw new ConfigException("配置文件 %s：%s".formatted(file, Explanation.of(e)), e);
    } catch (IOException e) {
      throw new ConfigException("读不了配置文件 %s：%s".formatted(file, e.getMessage()), e);
    }
  }
}
