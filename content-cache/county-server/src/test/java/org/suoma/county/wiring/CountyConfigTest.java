package org.suoma.county.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.county.objectstore.StoreServer;
import org.suoma.county.storage.DatabaseServer;
import org.suoma.records.ConfigException;

class CountyConfigTest {

  private static final String ELSEWHERE =
      """
      data-dir = "data"
      database = "jdbc:postgresql://db:5432/suoma"
      database-user = "suoma"
      database-password-file = "secret"
      store-endpoint = "https://store.example"
      store-bucket = "suoma"
      store-key-id = "id"
      store-secret-file = "secret"
      """;

  @TempDir Path folder;

  @Test
  void fillsInDefaultsAndResolvesPathsBesideTheFile() throws Exception {
    CountyConfig config = read("data-dir = \"data\"");

    assertThat(config.dataDir()).isEqualTo(folder.resolve("data"));
    assertThat(config.bindAddress()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isZero();
    assertThat(config.secondFactor()).isTrue();
    assertThat(config.previewCommand()).isEmpty();
  }

  @Test
  void readsWhatThePackagePutsInPlace() throws Exception {
    CountyConfig config = CountyConfig.read(Path.of("src", "main", "debian", "county.toml"));

    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.previewCommand()).isNotEmpty();
  }

  @Test
  void readsTheCommandThatStartsAppsForPreviews() throws Exception {
    CountyConfig config =
        read("data-dir = \"data\"\npreview-command = [\"java\", \"-cp\", \"a:b/*\", \"Main\"]");

    assertThat(config.previewCommand()).containsExactly("java", "-cp", "a:b/*", "Main");
  }

  @Test
  void givesNumbersOnThisMachineAlone() throws Exception {
    assertThat(read("data-dir = \"data\"").metricsAddress()).isNull();
    assertThat(read("data-dir = \"data\"\nmetrics-address = \"127.0.0.1:9464\"").metricsAddress())
        .isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9464));
    for (String address :
        List.of("0.0.0.0:9464", "192.168.1.2:9464", "127.0.0.1", "127.0.0.1:99999")) {
      assertThatThrownBy(
              () -> read("data-dir = \"data\"\nmetrics-address = \"%s\"".formatted(address)))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("metrics-address 应为本机的地址和端口");
    }
  }

  @Test
  void namesFileAndKeyThatItDoesNotKnow() {
    assertThatThrownBy(() -> read("data-dir = \"data\"\nprot = 1"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("county.toml")
        .hasMessageContaining("\"prot\"");
  }

  @Test
  void namesAMissingDataFolderAPortOutOfRangeAndABrokenLine() {
    assertThatThrownBy(() -> read("port = 1")).hasMessageContaining("data-dir");
    assertThatThrownBy(() -> read("data-dir = \"d\"\nport = 70000")).hasMessageContaining("port");
    assertThatThrownBy(() -> read("data-dir = ")).hasMessageContaining("county.toml");
    assertThatThrownBy(() -> CountyConfig.read(folder.resolve("none.toml")))
        .hasMessageContaining("none.toml");
  }

  @Test
  void readsDatabaseAndStoreWithSecretsFromFilesOfTheirOwn() throws Exception {
    secret("rw-------");

    CountyConfig config = read(ELSEWHERE);

    assertThat(config.database())
        .isEqualTo(new DatabaseServer("jdbc:postgresql://db:5432/suoma", "suoma", "geheim"));
    assertThat(config.store())
        .isEqualTo(
            new StoreServer(
                URI.create("https://store.example"), "us-east-1", "suoma", "id", "geheim", true));
    assertThat(config.toString()).doesNotContain("geheim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------"})
  void readsNoSecretThatOthersCanReadToo(String permissions) throws Exception {
    secret(permissions);

    assertThatThrownBy(() -> read(ELSEWHERE))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageContaining("secret");
  }

  @Test
  void namesWhatADatabaseOrAStoreLacks() throws Exception {
    assertThatThrownBy(() -> read(ELSEWHERE)).hasMessageContaining("没有密码文件");
    assertThatThrownBy(() -> read("data-dir = \"d\"\ndatabase = \"jdbc:postgresql://db/suoma\""))
        .hasMessageContaining("database-password-file");
    assertThatThrownBy(() -> read("data-dir = \"d\"\nstore-endpoint = \"https://store\""))
        .hasMessageContaining("store-secret-file");
    secret("rw-------");
    assertThatThrownBy(() -> read(ELSEWHERE.replace("jdbc:postgresql:", "jdbc:mysql:")))
        .hasMessageContaining("jdbc:postgresql:");
    assertThatThrownBy(() -> read(ELSEWHERE.replace("https:", "http:")))
        .hasMessageContaining("https://");
  }

  private void secret(String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "geheim\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private CountyConfig read(String toml) throws IOException, ConfigException {
    Path file = folder.resolve("county.toml");
    Files.writeString(file, toml);
    return CountyConfig.read(file);
  }
}
