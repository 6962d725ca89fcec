package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.trust.TufRepository.TestKey;

/**
 * Every rule of the specification's client workflow (TUF 1.0, section 5), named after its attack.
 */
class TufClientTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private final TufRepository repository = new TufRepository();
  private final MemoryCache cache = new MemoryCache();
  private TufClient client;

  @BeforeEach
  void init() throws IOException {
    TufClient.init(repository.published("1.root.json"), cache);
    client = new TufClient(repository, cache);
  }

  @Test
  void asksForEachRoleOnceAndKeepsTheBytesAsReceived() throws Exception {
    client.refresh(NOW);

    assertThat(repository.takeRequests())
        .containsExactly("2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json");
    for (String role : List.of("snapshot", "targets")) {
      assertThat(cache.load(role)).contains(repository.published("1." + role + ".json"));
    }
    assertThat(cache.load("timestamp")).contains(repository.published("timestamp.json"));
  }

  @Test
  void pollsWithTwoRequestsWhenNothingIsNew() throws Exception {
    client.refresh(NOW);
    repository.takeRequests();

    client.refresh(NOW);

    assertThat(repository.takeRequests()).containsExactly("2.root.json", "timestamp.json");
  }

  @Test
  void acceptsMembersThatItDoesNotKnowAndIncludesThemInSignatures() throws Exception {
    repository.role("targets").put("x-county", "索玛县").putObject("x-more").put("b\"\\", 1);
    repository.next("targets");

    client.refresh(NOW);

    assertThat(version("targets")).isEqualTo(2);
  }

  @Test
  void readsRepositoriesWithoutConsistentSnapshots() throws Exception {
    repository.role("root").put("consistent_snapshot", false);
    repository.nextRoot();
    repository.publishAll();

    client.refresh(NOW);

    assertThat(repository.takeRequests()).contains("snapshot.json", "targets.json");
  }

  @Nested
  class Root {

    @Test
    void mustHaveSignedItselfToBeTrusted() {
      byte[] unsigned = repository.sign("root", List.of(TestKey.ed25519()));
      MemoryCache empty = new MemoryCache();

      assertThatThrownBy(() -> TufClient.init(unsigned, empty))
          .isInstanceOf(ContentException.class)
          .hasMessageStartingWith("SIGNATURE_REJECTED");
      assertThat(empty.files).isEmpty();
    }

    @Test
    void isRotatedStepByStepThroughAllVersions() throws Exception {
      for (int i = 0; i < 5; i++) {
        TestKey old = repository.signers("root").get(0);
        TestKey fresh = TestKey.ed25519();
        repository.signers("root").add(fresh);
        repository.signers("root").remove(old);
        repository.nameKeys("root", "root");
        repository.signers("root").add(old); // the old key must vouch for the new one
        repository.nextRoot();
        repository.signers("root").remove(old);
      }

      client.refresh(NOW);

      assertThat(version("root")).isEqualTo(6);
    }

    @Test
    void thatTheOldKeysHaveNotSignedIsRefused() {
      repository.signers("root").clear();
      repository.signers("root").add(TestKey.ed25519());
      repository.nameKeys("root", "root");
      repository.nextRoot();

      assertRefused(ContentError.SIGNATURE_REJECTED);
      assertThat(version("root")).isEqualTo(1);
    }

    @Test
    void thatItsOwnKeysHaveNotSignedIsRefused() {
      List<TestKey> old = List.copyOf(repository.signers("root"));
      repository.signers("root").clear();
      repository.signers("root").add(TestKey.ed25519());
      repository.nameKeys("root", "root");
      repository.signers("root").clear();
      repository.signers("root").addAll(old);
      repository.nextRoot();

      assertRefused(ContentError.SIGNATURE_REJECTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void inAnotherVersionThanItsNameSaysIsRefusedAsRollback(int version) {
      repository.nextRoot();
      repository.role("root").put("version", version);
      repository.spoil("2.root.json", bytes -> repository.sign("root", repository.signers("root")));

      assertRefused(ContentError.ROLLBACK_REJECTED);
      assertThat(version("root")).isEqualTo(1);
    }

    @Test
    void inBetweenMayHaveExpiredButNotTheLastOne() throws Exception {
      repository.role("root").put("expires", "2020-01-01T00:00:00Z");
      repository.nextRoot();

      assertRefused(ContentError.EXPIRED);
      repository.role("root").put("expires", TufRepository.EXPIRES.toString());
      repository.nextRoot();
      client.refresh(NOW);

      assertThat(version("root")).isEqualTo(3);
    }

    @Test
    void thresholdMustBeMetByDifferentKeys() throws Exception {
      repository.signers("root").add(TestKey.ed25519());
      repository.nameKeys("root", "root");
      repository.delegated("root", "root").put("threshold", 2);
      repository.nextRoot();
      client.refresh(NOW);
      TestKey one = repository.signers("root").get(0);
      repository.signers("root").clear();
      repository.signers("root").add(one);
      repository.nextRoot();

      assertRefused(ContentError.SIGNATURE_REJECTED);
      assertThat(version("root")).isEqualTo(2);
    }

    @Test
    void thatNamesAKeyTwiceIsRefused() {
      ArrayNode ids = (ArrayNode) repository.delegated("root", "timestamp").get("keyids");
      ids.add(ids.get(0).asText());
      repository.nextRoot();

      assertRefused(ContentError.MALFORMED);
    }

    @Test
    void thatLongIsNotReadToItsEnd() {
      repository.nextRoot();
      repository.spoil("2.root.json", bytes -> new byte[600_000]);

      assertRefused(ContentError.TOO_LARGE);
    }
  }

  @Nested
  class Keys {

    @Test
    void ofAllThreeKindsAreBelieved() throws Exception {
      for (TestKey key : List.of(TestKey.rsa(), TestKey.ecdsa(), TestKey.ed25519())) {
        repository.signers("targets").clear();
        repository.signers("targets").add(key);
        repository.nameKeys("root", "targets");
        repository.nextRoot();
        repository.next("targets");

        client.refresh(NOW);
      }
      assertThat(version("targets")).isEqualTo(4);
    }

    @Test
    void underTwoNamesCountOnce() {
      TestKey key = repository.signers("targets").get(0);
      repository.signers("targets").add(key.withId("the-same-again"));
      repository.nameKeys("root", "targets");
      repository.delegated("root", "targets").put("threshold", 2);
      repository.nextRoot();
      repository.next("targets");

      assertRefused(ContentError.SIGNATURE_REJECTED);
    }

    @Test
    void ofUnknownKindsAreIgnoredAsLongAsOthersMeetTheThreshold() throws Exception {
      repository.signers("targets").add(TestKey.ed25519().withScheme("moon", "moon-2030"));
      repository.nameKeys("root", "targets");
      repository.nextRoot();
      repository.next("targets");

      client.refresh(NOW);

      assertThat(version("targets")).isEqualTo(2);
    }

    @Test
    void ofUnknownKindsAloneAreNotEnough() {
      repository.signers("targets").clear();
      repository.signers("targets").add(TestKey.ed25519().withScheme("moon", "moon-2030"));
      repository.nameKeys("root", "targets");
      repository.nextRoot();
      repository.next("targets");

      assertRefused(ContentError.SIGNATURE_REJECTED);
    }

    @Test
    void thatNobodyNamedCountForNothing() {
      repository.signers("timestamp").clear();
      repository.signers("timestamp").add(TestKey.ed25519());
      repository.next();

      assertRefused(ContentError.SIGNATURE_REJECTED);
    }

    @Test
    void mayHaveAnyIdWhatever() throws Exception {
      TestKey renamed = repository.signers("targets").get(0).withId("钥匙 1");
      repository.signers("targets").clear();
      repository.signers("targets").add(renamed);
      repository.nameKeys("root", "targets");
      repository.nextRoot();
      repository.next("targets");

      client.refresh(NOW);

      assertThat(version("targets")).isEqualTo(2);
    }

    @Test
    void thatSignTwiceAreRefused() {
      List<TestKey> twice = List.of(signer("timestamp"), signer("timestamp"));
      repository.bump("timestamp");
      repository.spoil("timestamp.json", bytes -> repository.sign("timestamp", twice));

      assertRefused(ContentError.MALFORMED);
    }

    private TestKey signer(String role) {
      return repository.signers(role).get(0);
    }
  }

  @Nested
  class Timestamp {

    @Test
    void olderThanTheTrustedOneIsRefusedAsRollback() throws Exception {
      byte[] old = repository.published("timestamp.json");
      repository.next();
      client.refresh(NOW);
      repository.spoil("timestamp.json", bytes -> old);

      assertRefused(ContentError.ROLLBACK_REJECTED);
      assertThat(version("timestamp")).isEqualTo(2);
    }

    @Test
    void thatNamesAnOlderSnapshotIsRefusedAsRollback() throws Exception {
      repository.next();
      client.refresh(NOW);
      repository.bump("timestamp");
      ((ObjectNode) repository.role("timestamp").get("meta").get("snapshot.json"))
          .put("version", 1);
      repository.publish("timestamp");

      assertRefused(ContentError.ROLLBACK_REJECTED);
      assertThat(version("timestamp")).isEqualTo(2);
    }

    @Test
    void inTheSameVersionWithOtherContentIsLeftAside() throws Exception {
      client.refresh(NOW);
      ((ObjectNode) repository.role("timestamp").get("meta").get("snapshot.json"))
          .put("version", 100);
      repository.publish("timestamp");

      client.refresh(NOW);

      assertThat(new String(cache.files.get("timestamp"), UTF_8))
          .doesNotContainPattern(":\\s*100\\b");
    }

    @Test
    void thatHasExpiredIsRefusedAsFreeze() throws Exception {
      client.refresh(NOW);

      assertThatThrownBy(() -> client.refresh(TufRepository.EXPIRES))
          .isInstanceOf(ContentException.class)
          .hasMessageStartingWith("EXPIRED");
      client.refresh(TufRepository.EXPIRES.minus(Duration.ofSeconds(1)));
    }

    @Test
    void thatHasExpiredLocallyStillGuardsAgainstRollback() throws Exception {
      byte[] first = repository.published("timestamp.json");
      repository.role("timestamp").put("expires", "2026-11-24T00:00:00Z");
      repository.next();
      client.refresh(NOW);
      repository.spoil("timestamp.json", bytes -> first);

      assertThatThrownBy(() -> client.refresh(NOW.plus(Duration.ofDays(2))))
          .hasMessageStartingWith("ROLLBACK_REJECTED");
    }

    @Test
    void fromBeforeAKeyRotationIsForgottenSoThatAFastForwardCanBeHealed() throws Exception {
      repository.role("timestamp").put("version", 1_000_000);
      repository.publishAll();
      client.refresh(NOW);
      repository.signers("timestamp").clear();
      repository.signers("timestamp").add(TestKey.ed25519());
      repository.nameKeys("root", "timestamp");
      repository.nextRoot();
      repository.role("timestamp").put("version", 2);
      repository.publishAll();

      client.refresh(NOW);

      assertThat(version("timestamp")).isEqualTo(2);
    }

    @Test
    void isNotReadBeyondItsLimit() {
      repository.spoil("timestamp.json", bytes -> new byte[20_000]);

      assertRefused(ContentError.TOO_LARGE);
    }
  }

  @Nested
  class Snapshot {

    @Test
    void inAnotherVersionThanTheTimestampSaysIsRefusedAsMixAndMatch() {
      repository.next();
      repository.spoil("2.snapshot.json", bytes -> repository.published("1.snapshot.json"));

      assertRefused(ContentError.VERSION_MISMATCH);
    }

    @Test
    void withOtherBytesThanTheTimestampSaysIsRefused() {
      repository.putLengthsAndHashesIntoMeta();
      repository.next();
      repository.role("snapshot").put("x-other", 1);
      repository.spoil(
          "2.snapshot.json", bytes -> repository.sign("snapshot", repository.signers("snapshot")));

      assertRefused(ContentError.DIGEST_MISMATCH, ContentError.TOO_LARGE);
    }

    @Test
    void thatNoLongerNamesATargetsFileIsRefused() throws Exception {
      repository.delegate("targets", "common", false, "common/*");
      repository.next("targets");
      client.refresh(NOW);
      ((ObjectNode) repository.role("snapshot").get("meta")).remove("common.json");
      repository.bump("snapshot");
      repository.publish("snapshot");
      nameSnapshot();

      assertRefused(ContentError.ROLLBACK_REJECTED);
      assertThat(version("snapshot")).isEqualTo(2);
    }

    @Test
    void thatNamesAnOlderTargetsFileIsRefusedAsRollback() throws Exception {
      repository.next("targets");
      client.refresh(NOW);
      ((ObjectNode) repository.role("snapshot").get("meta").get("targets.json")).put("version", 1);
      repository.bump("snapshot");
      repository.publish("snapshot");
      nameSnapshot();

      assertRefused(ContentError.ROLLBACK_REJECTED);
    }

    @Test
    void thatHasExpiredIsRefused() {
      repository.role("snapshot").put("expires", "2020-01-01T00:00:00Z");
      repository.next();

      assertRefused(ContentError.EXPIRED);
    }

    @Test
    void thatItsKeysHaveNotSignedIsRefused() {
      repository.next();
      repository.spoil(
          "2.snapshot.json", bytes -> repository.sign("snapshot", List.of(TestKey.ed25519())));

      assertRefused(ContentError.SIGNATURE_REJECTED);
    }

    private void nameSnapshot() {
      repository.bump("timestamp");
      ((ObjectNode) repository.role("timestamp").get("meta").get("snapshot.json"))
          .put("version", repository.role("snapshot").get("version").asInt());
      repository.publish("timestamp");
    }
  }

  @Nested
  class Targets {

    @Test
    void vouchForTheirFiles() throws Exception {
      repository.addFile("targets", "common/all/manifest", "清单");
      repository.next("targets");
      client.refresh(NOW);

      TargetFile file = client.target("common/all/manifest").orElseThrow();

      file.requireMatch("清单".getBytes(UTF_8));
      String digest = TufRepository.sha256("清单".getBytes(UTF_8));
      assertThat(client.location(file)).isEqualTo("common/all/" + digest + ".manifest");
      assertThat(client.target("common/all/other")).isEmpty();
    }

    @Test
    void refuseAFileOfOtherContentOrLength() throws Exception {
      repository.addFile("targets", "manifest", "abc");
      repository.next("targets");
      client.refresh(NOW);
      TargetFile file = client.target("manifest").orElseThrow();

      assertThatThrownBy(() -> file.requireMatch("abd".getBytes(UTF_8)))
          .hasMessageStartingWith("DIGEST_MISMATCH");
      assertThatThrownBy(() -> file.requireMatch("ab".getBytes(UTF_8)))
          .hasMessageStartingWith("TRUNCATED");
      assertThatThrownBy(() -> file.requireMatch("abcd".getBytes(UTF_8)))
          .hasMessageStartingWith("TOO_LARGE");
    }

    @Test
    void inAnotherVersionThanTheSnapshotSaysAreRefused() {
      repository.next("targets");
      repository.spoil("2.targets.json", bytes -> repository.published("1.targets.json"));

      assertRefused(ContentError.VERSION_MISMATCH);
    }

    @Test
    void withOtherBytesThanTheSnapshotSaysAreRefused() {
      repository.putLengthsAndHashesIntoMeta();
      repository.next("targets");
      repository.role("targets").put("expires", "2026-12-31T00:00:00Z");
      repository.spoil(
          "2.targets.json", bytes -> repository.sign("targets", repository.signers("targets")));

      assertRefused(ContentError.DIGEST_MISMATCH);
    }

    @Test
    void thatHaveExpiredAreRefused() {
      repository.role("targets").put("expires", "2020-01-01T00:00:00Z");
      repository.next("targets");

      assertRefused(ContentError.EXPIRED);
    }

    @Test
    void thatAreMissingAreRefused() {
      repository.next("targets");
      repository.remove("2.targets.json");

      assertRefused(ContentError.NOT_FOUND);
    }

    @Test
    void keepTheOldOnesWhenTheNewOnesAreRefused() throws Exception {
      client.refresh(NOW);
      repository.next("targets");
      repository.spoil(
          "2.targets.json", bytes -> repository.sign("targets", List.of(TestKey.ed25519())));

      assertRefused(ContentError.SIGNATURE_REJECTED);
      assertThat(version("targets")).isEqualTo(1);
    }
  }

  @Nested
  class DelegatedRoles {

    @Test
    void speakForTheirPathsAndNoOthers() throws Exception {
      repository.delegate("targets", "county", false, "common/*");
      repository.addFile("county", "common/a", "a");
      repository.addFile("county", "media/b", "b");
      repository.next("targets");
      client.refresh(NOW);

      assertThat(client.target("common/a")).isPresent();
      assertThat(client.target("media/b")).isEmpty();
    }

    @Test
    void areAskedInTheirOrderDepthFirstAndOnceEach() throws Exception {
      repository.delegate("targets", "a", false, "*");
      repository.delegate("targets", "b", false, "*");
      repository.delegate("a", "c", false, "*");
      repository.delegate("c", "a", false, "*"); // a ring must not trap us
      repository.next("targets");
      client.refresh(NOW);
      repository.takeRequests();

      assertThat(client.target("file")).isEmpty();

      assertThat(repository.takeRequests()).containsExactly("1.a.json", "1.c.json", "1.b.json");
    }

    @Test
    void thatAreTerminatingEndTheSearch() throws Exception {
      repository.delegate("targets", "first", true, "common/*");
      repository.delegate("targets", "second", false, "common/*");
      repository.addFile("second", "common/a", "a");
      repository.next("targets");
      client.refresh(NOW);

      assertThat(client.target("common/a")).isEmpty();
    }

    @Test
    void thatTheirDelegatorsKeysDidNotSignAreRefused() throws Exception {
      repository.delegate("targets", "county", false, "*");
      repository.next("targets");
      client.refresh(NOW);
      repository.spoil(
          "1.county.json", bytes -> repository.sign("county", List.of(TestKey.ed25519())));

      assertThatThrownBy(() -> client.target("a")).hasMessageStartingWith("SIGNATURE_REJECTED");
      assertThat(cache.load("county")).isEmpty();
    }

    @Test
    void thatHaveExpiredAreRefused() throws Exception {
      repository.delegate("targets", "county", false, "*");
      repository.role("county").put("expires", "2020-01-01T00:00:00Z");
      repository.next("targets");
      client.refresh(NOW);

      assertThatThrownBy(() -> client.target("a")).hasMessageStartingWith("EXPIRED");
    }

    @Test
    void thatTheSnapshotDoesNotNameAreRefused() throws Exception {
      repository.delegate("targets", "county", false, "*");
      repository.next("targets");
      ((ObjectNode) repository.role("snapshot").get("meta")).remove("county.json");
      repository.bump("snapshot");
      repository.publish("snapshot");
      repository.bump("timestamp");
      ((ObjectNode) repository.role("timestamp").get("meta").get("snapshot.json"))
          .put("version", 3);
      repository.publish("timestamp");
      client.refresh(NOW);

      assertThatThrownBy(() -> client.target("a")).hasMessageStartingWith("NOT_FOUND");
    }

    @Test
    void areFoundByHashPrefix() throws Exception {
      repository.delegate("targets", "county", false, "*");
      ObjectNode entry = repository.delegated("targets", "county");
      entry.remove("paths");
      entry
          .putArray("path_hash_prefixes")
          .add(TufRepository.sha256("common/a".getBytes(UTF_8)).substring(0, 4));
      repository.addFile("county", "common/a", "a");
      repository.addFile("county", "common/b", "b");
      repository.next("targets");
      client.refresh(NOW);

      assertThat(client.target("common/a")).isPresent();
      assertThat(client.target("common/b")).isEmpty();
    }

    @Test
    void areAskedNoMoreThanThirtyTwoAtATime() throws Exception {
      for (int i = 0; i < 40; i++) {
        repository.delegate(i == 0 ? "targets" : "r" + (i - 1), "r" + i, false, "*");
      }
      repository.addFile("r39", "far", "x");
      repository.next("targets");
      client.refresh(NOW);
      repository.takeRequests();

      assertThat(client.target("far")).isEmpty();
      assertThat(repository.takeRequests()).hasSize(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "#", "/county", "../county", "a b", "区"})
    void withStrangeNamesStayInsideTheirFolder(String name) throws Exception {
      repository.delegate("targets", name, false, "*");
      repository.addFile(name, "a", "a");
      repository.next("targets");
      client.refresh(NOW);

      assertThat(client.target("a")).isPresent();
      assertThat(cache.files.keySet()).allMatch(file -> file.matches("[A-Za-z0-9._~%-]+"));
    }

    @Test
    void namedLikeATopLevelRoleAreRefused() {
      repository.delegate("targets", "snapshot", false, "*");
      repository.next("targets");

      assertRefused(ContentError.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
      "*, a, true",
      "*, a/b, false",
      "common/*, common/a, true",
      "common/*, common/a/b, false",
      "common/*/manifest, common/all/manifest, true",
      "a?c, abc, true",
      "a?c, a/c, false",
      "a.c, abc, false",
      "索玛/*, 索玛/县, true"
    })
    void patternsStayWithinOnePartOfAPath(String pattern, String path, boolean matches) {
      assertThat(new PathPattern(pattern).matches(path)).isEqualTo(matches);
    }

    @Test
    void inBinsAreFoundByHash() {
      HashBins bins = new HashBins(new Role(Set.of("k"), 1), 10, "bin");
      String first = TufRepository.sha256("common/a".getBytes(UTF_8)).substring(0, 8);
      long expected = Long.parseLong(first, 16) >> 22;

      assertThat(bins.nameFor("common/a")).isEqualTo("bin-%03x".formatted(expected));
    }
  }

  @Nested
  class Broken {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "null",
          "[]",
          "<html>please log in</html>",
          "{\"signed\":{},\"signatures\":[]}",
          "{\"signed\":1,\"signatures\":[]}",
          "{\"signatures\":[],\"signatures\":[],\"signed\":{}}",
          "{\"signed\":{\"_type\":\"timestamp\",\"spec_version\":\"2.0\"},\"signatures\":[]}",
          "{\"signed\":{\"_type\":\"timestamp\",\"spec_version\":\"1.0\",\"x\":1.5},\"signatures\":[]}",
          "{\"signed\":{\"_type\":\"root\",\"spec_version\":\"1.0\"},\"signatures\":[]}"
        })
    void metadataAreRefusedByName(String content) {
      repository.spoil("timestamp.json", bytes -> content.getBytes(UTF_8));

      assertRefused(ContentError.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.0", "\"1\"", "99999999999999999999", "null"})
    void versionsAreRefused(String version) throws Exception {
      repository.role("timestamp").set("version", new JsonMapper().readTree(version));
      repository.spoil(
          "timestamp.json",
          bytes ->
              version.equals("1.0")
                  ? new String(bytes, UTF_8)
                      .replace("\"version\" : 1", "\"version\" : 1.0")
                      .getBytes(UTF_8)
                  : repository.sign("timestamp", repository.signers("timestamp")));

      assertRefused(ContentError.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01T00:00:00Z", "2026-11-23"})
    void datesAreRefused(String expires) {
      repository.role("timestamp").put("expires", expires);
      repository.next();

      assertRefused(ContentError.MALFORMED);
    }

    @Test
    void thresholdsAreRefused() {
      repository.delegated("root", "targets").put("threshold", 0);
      repository.nextRoot();

      assertRefused(ContentError.MALFORMED);
    }
  }

  private void assertRefused(ContentError... allowed) {
    assertThatThrownBy(() -> client.refresh(NOW))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(allowed).contains(e.error()));
  }

  private int version(String role) {
    try {
      return new JsonMapper().readTree(cache.files.get(role)).at("/signed/version").asInt();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class MemoryCache implements MetadataCache {
    private final Map<String, byte[]> files = new HashMap<>();

    @Override
    public Optional<byte[]> load(String role) {
      return Optional.ofNullable(files.get(role));
    }

    @Override
    public void save(String role, byte[] bytes) {
      files.put(role, bytes);
    }
  }
}
