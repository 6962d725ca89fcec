package org.suoma.content.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for any repository and any fault, tried on many that are made at random. */
class TufPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final int REPOSITORIES = 40;
  private static final int CHANGES = 12;
  private static final int FAULTS = 12;

  @Test
  void aClientOfAnHonestCountySeesTheNewestHoweverManyChangesItMissed() throws Exception {
    for (int seed = 0; seed < REPOSITORIES; seed++) {
      Random random = new Random(seed);
      RandomRepository county = new RandomRepository(random);
      List<Map<String, byte[]>> kiosks = kiosks(county, 3);
      for (int change = 0; change < CHANGES; change++) {
        county.change();
        for (Map<String, byte[]> kiosk : kiosks) {
          if (random.nextInt(3) == 0) {
            assertThat(seen(county, kiosk))
                .as("seed %d, change %d", seed, change)
                .isEqualTo(county.newest());
          }
        }
      }
    }
  }

  @Test
  void aSingleFaultIsRefusedOrHarmlessAndLeavesNoTrace() throws Exception {
    int refused = 0;
    for (int seed = 0; seed < REPOSITORIES; seed++) {
      Random random = new Random(seed);
      RandomRepository county = new RandomRepository(random);
      Map<String, byte[]> kiosk = kiosks(county, 1).get(0);
      int lastSeen = random.nextInt(CHANGES);
      for (int change = 0; change < CHANGES; change++) {
        county.change();
        if (change == lastSeen) {
          assertThat(seen(county, kiosk)).isEqualTo(county.newest());
        }
      }
      List<Map<String, String>> since =
          county.history().subList(lastSeen + 1, county.history().size());
      List<String> asked = askedFor(county, kiosk);
      for (int i = 0; i < FAULTS; i++) {
        Map<String, byte[]> copy = new HashMap<>(kiosk);
        String what = "seed %d, fault %d: ".formatted(seed, i) + spoil(county, asked, random);
        try {
          assertThat(since).as(what).contains(seen(county, copy));
        } catch (ContentException e) {
          refused++;
        }
        county.repository().mend();
        assertThat(seen(county, copy)).as(what + ", mended").isEqualTo(county.newest());
      }
    }
    assertThat(refused).as("faults that were noticed").isGreaterThan(REPOSITORIES * FAULTS / 2);
  }

  /** The files that a kiosk fetches on its way to the newest state. */
  private static List<String> askedFor(RandomRepository county, Map<String, byte[]> kiosk)
      throws IOException {
    county.repository().takeRequests();
    seen(county, new HashMap<>(kiosk));
    return county.repository().takeRequests().stream()
        .filter(name -> county.repository().names().contains(name))
        .toList();
  }

  /** Makes one of the files that are asked for come wrong, and tells how. */
  private static String spoil(RandomRepository county, List<String> asked, Random random) {
    TufRepository repository = county.repository();
    List<String> names = repository.names();
    String name = asked.get(random.nextInt(asked.size()));
    int kind = random.nextInt(5);
    String other = names.get(random.nextInt(names.size()));
    repository.spoil(
        name,
        bytes -> {
          byte[] changed = bytes.clone();
          switch (kind) {
            case 0 -> changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> changed = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(1000));
            case 3 -> changed = new byte[0];
            default -> changed = repository.published(other);
          }
          return changed;
        });
    return "%s spoilt in way %d, %s".formatted(name, kind, other);
  }

  /** What a kiosk finds that has kept these metadata, digests by path. */
  private static Map<String, String> seen(RandomRepository county, Map<String, byte[]> kiosk)
      throws IOException {
    TufClient client = new TufClient(county.repository(), new Kept(kiosk));
    client.refresh(NOW);
    Map<String, String> seen = new TreeMap<>();
    for (String path : RandomRepository.PATHS) {
      Optional<TargetFile> file = client.target(path);
      if (file.isPresent()) {
        seen.put(path, file.get().digests().sha256().orElseThrow());
      }
    }
    return seen;
  }

  private static List<Map<String, byte[]>> kiosks(RandomRepository county, int count)
      throws IOException {
    List<Map<String, byte[]>> kiosks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, byte[]> kiosk = new HashMap<>();
      TufClient.init(county.repository().published("1.root.json"), new Kept(kiosk));
      kiosks.add(kiosk);
    }
    return kiosks;
  }

  /** Metadata kept in a map. */
  private record Kept(Map<String, byte[]> files) implements MetadataCache {
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
