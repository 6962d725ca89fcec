package org.suoma.content.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.EntryType;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.Generation;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.ReleaseUpdate;

/** An index built upon the one before finds what one built from nothing finds. */
class IncrementalIndexTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final List<String> WORDS =
      List.of("医疗保险", "高龄津贴", "不动产登记", "耕地补贴", "婚姻登记", "食品许可");

  @TempDir private Path directory;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final SortedMap<String, String> titles = new TreeMap<>();
  private final Random random = new Random(3);
  private ContentStore store;
  private MetadataFolder trusted;

  @BeforeEach
  void aKioskWithAFirstRelease() throws Exception {
    store = ContentStore.openForWriting(directory.resolve("store"), new DiskFiles());
    trusted = new MetadataFolder(directory.resolve("metadata"), new DiskFiles());
    SigningKey root = SigningKey.generate();
    TufClient.init(
        RootPlan.first(List.of(root), 1, keys, CLOCK.instant().plus(Duration.ofDays(9)))
            .write(1, List.of(root)),
        trusted);
    for (int i = 0; i < 40; i++) {
      titles.put("entry-" + i, title());
    }
    update();
  }

  @Test
  void findsTheSameAfterManyRandomChanges() throws Exception {
    for (int round = 0; round < 15; round++) {
      for (int change = 0; change < 4; change++) {
        change();
      }
      update();
      assertFindsWhatANewIndexFinds();
    }
  }

  @Test
  void leavesTheIndexBeforeAsItIs() throws Exception {
    Generation before = store.active().orElseThrow();
    List<String> found = found(before);
    change();
    update();

    assertThat(found(before)).isEqualTo(found);
  }

  @Test
  void isBuiltAnewWhenTheOneBeforeIsBroken() throws Exception {
    try (var files = Files.list(store.active().orElseThrow().indexDirectory())) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().startsWith("segments")) {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
    }
    change();

    update();

    assertFindsWhatANewIndexFinds();
  }

  private void assertFindsWhatANewIndexFinds() throws IOException {
    Generation active = store.active().orElseThrow();
    List<String> incremental = found(active);
    Path kept = active.indexDirectory().resolveSibling("kept");
    Files.move(active.indexDirectory(), kept);
    new IndexBuilder().build(active, Optional.empty());
    assertThat(incremental).isEqualTo(found(active)).hasSizeGreaterThan(titles.size() / 2);
  }

  private List<String> found(Generation generation) throws IOException {
    List<String> found = new ArrayList<>();
    try (SearchIndex index = SearchIndex.open(generation.indexDirectory())) {
      for (String word : WORDS) {
        index.everything().search(new SearchQuery(word, null, 0, 50)).hits().stream()
            .map(hit -> word + " " + hit.listing().id() + " " + hit.listing().title())
            .sorted()
            .forEach(found::add);
      }
      index.everything().ofType(EntryType.NOTICE, 0, 100).stream()
          .map(Listing::id)
          .sorted()
          .forEach(found::add);
    }
    return found;
  }

  private void change() {
    String id = "entry-" + random.nextInt(60);
    if (titles.size() > 20 && random.nextInt(3) == 0) {
      titles.remove(titles.firstKey());
    } else {
      titles.put(id, title());
    }
  }

  private String title() {
    return WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(1000);
  }

  private void update() throws IOException {
    List<ReleaseFile> files = new ArrayList<>();
    titles.forEach(
        (id, title) ->
            files.add(
                ReleaseFile.of(
                    "entries/" + id + ".json",
                    """
                    {"id": "%s", "title": "%s",
                     "filing": {"columns": ["n"], "unit": "u", "publishedOn": "2026-11-01"},
                     "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告"}}
                    """
                        .formatted(id, title)
                        .getBytes(UTF_8))));
    Path tree = directory.resolve("public");
    new ReleasePublisher(new PublishedTree(tree, new DiskFiles()), keys, CLOCK)
        .publish("common", Ring.ALL, files);
    new ReleaseUpdate(new DirectoryTree(tree), trusted, CLOCK, store, new IndexBuilder())
        .run("common", Ring.ALL, state -> {});
  }
}
