package org.suoma.county.wiring;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.trust.KeyKind;
import org.suoma.county.objectstore.StoreServer;
import org.suoma.county.oidc.OidcSettings;
import org.suoma.county.review.ReviewRules;
import org.suoma.county.storage.DatabaseServer;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;

/**
 * What {@code county.toml} says; relative paths are below the folder of that file.
 *
 * @param dataDir holds database, media, keys and the published tree
 * @param bindAddress address to listen on
 * @param port 0 for any free one
 * @param secondFactor whether everybody must set up a second factor, as is usual
 * @param review how many read what is to be published, and in how many working days
 * @param database on PostgreSQL; null for the SQLite file in the data folder
 * @param store an S3-compatible one for media and the published tree; null for the data folder
 * @param keyKind what new keys are: SM2 with {@code national-cryptography = true}
 * @param consoleUrl the console as browsers see it; null if there is nothing in front of it
 * @param oidc the county's own sign-in; null if it has none
 * @param metricsAddress where numbers are given to a monitoring system of this machine; null:
 *     nowhere
 * @param previewCommand starts a kiosk's app, for previews; empty if there are none here
 */
public record CountyConfig(
    Path dataDir,
    String bindAddress,
    int port,
    boolean secondFactor,
    ReviewRules review,
    @Nullable DatabaseServer database,
    @Nullable StoreServer store,
    KeyKind keyKind,
    @Nullable URI consoleUrl,
    @Nullable OidcSettings oidc,
    @Nullable InetSocketAddress metricsAddress,
    List<String> previewCommand) {

  private static final int MAX_PORT = 65_535;
  private static final Pattern LOOPBACK = Pattern.compile("(127(?:\\.[0-9]{1,3}){3}):([0-9]{1,5})");

  /** Copies the command. */
  public CountyConfig {
    previewCommand = List.copyOf(previewCommand);
  }

  /**
   * Reads the file and fills in what it leaves out.
   *
   * @throws ConfigException naming the file and the key
   */
  public static CountyConfig read(Path file) throws ConfigException {
    Keys keys = new ConfigFile(file).read(Keys.class);
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Path data = folder.resolve(keys.dataDir()).normalize();
    return new CountyConfig(
        data,
        Objects.requireNonNullElse(keys.bindAddress(), "127.0.0.1"),
        Objects.requireNonNullElse(keys.port(), 0),
        !Boolean.FALSE.equals(keys.secondFactor()),
        new ReviewRules(
            Objects.requireNonNullElse(keys.reviews(), ReviewRules.USUAL.reviews()),
            Objects.requireNonNullElse(keys.reviewDays(), ReviewRules.USUAL.workdays())),
        keys.database() == null ? null : database(file, folder, keys),
        keys.storeEndpoint() == null ? null : store(file, folder, keys),
        Boolean.TRUE.equals(keys.nationalCryptography()) ? KeyKind.SM2 : KeyKind.ED25519,
        keys.consoleUrl(),
        keys.oidcIssuer() == null ? null : oidc(file, folder, keys),
        keys.metricsAddress() == null ? null : metrics(file, keys.metricsAddress()),
        Objects.requireNonNullElse(keys.previewCommand(), List.of()));
  }

  /** Numbers are for programs of this machine: a gateway or a tunnel may bring them further. */
  private static InetSocketAddress metrics(Path file, String address) throws ConfigException {
    Matcher parts = LOOPBACK.matcher(address);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > MAX_PORT) {
      throw new ConfigException(
          file + "：metrics-address 应为本机的地址和端口，如 127.0.0.1:9464，现为 " + address, null);
    }
    return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
  }

  private static DatabaseServer database(Path file, Path folder, Keys keys) throws ConfigException {
    if (keys.databaseUser() == null || keys.databasePasswordFile() == null) {
      throw new ConfigException(
          file + "：有 database 时还要写 database-user 和 database-password-file", null);
    }
    Path secret = folder.resolve(keys.databasePasswordFile()).normalize();
    try {
      return new DatabaseServer(
          Objects.requireNonNull(keys.database()), keys.databaseUser(), GivenSecret.read(secret));
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(file + "：" + e.getMessage(), e);
    }
  }

  private static OidcSettings oidc(Path file, Path folder, Keys keys) throws ConfigException {
    if (keys.oidcClientId() == null
        || keys.oidcClientSecretFile() == null
        || keys.consoleUrl() == null) {
      throw new ConfigException(
          file + "：有 oidc-issuer 时还要写 oidc-client-id、oidc-client-secret-file 和 console-url", null);
    }
    try {
      return new OidcSettings(
          Objects.requireNonNull(keys.oidcIssuer()),
          keys.oidcClientId(),
          GivenSecret.read(folder.resolve(keys.oidcClientSecretFile()).normalize()),
          keys.consoleUrl().resolve(OidcSettings.BACK),
          Objects.requireNonNullElse(keys.oidcLoginClaim(), "preferred_username"),
          Objects.requireNonNullElse(keys.oidcLabel(), "用单位的账号登录"));
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(file + "：" + e.getMessage(), e);
    }
  }

  private static StoreServer store(Path file, Path folder, Keys keys) throws ConfigException {
    if (keys.storeBucket() == null || keys.storeKeyId() == null || keys.storeSecretFile() == null) {
      throw new ConfigException(
          file + "：有 store-endpoint 时还要写 store-bucket、store-key-id 和 store-secret-file", null);
    }
    try {
      return new StoreServer(
          URI.create(Objects.requireNonNull(keys.storeEndpoint())),
          Objects.requireNonNullElse(keys.storeRegion(), "us-east-1"),
          keys.storeBucket(),
          keys.storeKeyId(),
          GivenSecret.read(folder.resolve(keys.storeSecretFile()).normalize()),
          !Boolean.FALSE.equals(keys.storeConditional()));
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(file + "：" + e.getMessage(), e);
    }
  }

  /** The keys as they stand in the file. */
  record Keys(
      Path dataDir,
      @Nullable String bindAddress,
      @Nullable Integer port,
      @Nullable Boolean secondFactor,
      @Nullable Integer reviews,
      @Nullable Integer reviewDays,
      @Nullable String database,
      @Nullable String databaseUser,
      @Nullable Path databasePasswordFile,
      @Nullable String storeEndpoint,
      @Nullable String storeRegion,
      @Nullable String storeBucket,
      @Nullable String storeKeyId,
      @Nullable Path storeSecretFile,
      @Nullable Boolean storeConditional,
      @Nullable Boolean nationalCryptography,
      @Nullable URI consoleUrl,
      @Nullable URI oidcIssuer,
      @Nullable String oidcClientId,
      @Nullable Path oidcClientSecretFile,
      @Nullable String oidcLoginClaim,
      @Nullable String oidcLabel,
      @Nullable String metricsAddress,
      @Nullable List<String> previewCommand) {

    Keys {
      if (port != null && (port < 0 || port > MAX_PORT)) {
        throw new IllegalArgumentException("port 应为 0 到 %d，现为 %d".formatted(MAX_PORT, port));
      }
      if (consoleUrl != null && consoleUrl.getHost() == null) {
        throw new IllegalArgumentException("console-url 应为浏览器里的地址，如 https://名字/，现为 " + consoleUrl);
      }
    }
  }
}
