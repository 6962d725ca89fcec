package org.suoma.county.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a kiosk that has the release before fetches: metadata, the manifest's patch, the pack; found
 * by what has come into the published tree. Threads share one.
 */
final class ReleaseFiles {

  private final Path tree;
  private final Set<String> before;
  private final Map<Long, List<String>> known = new HashMap<>();

  ReleaseFiles(Path tree) throws IOException {
    this.tree = tree;
    this.before = new TreeSet<>(all());
  }

  /** The files of a release that is in force. */
  synchronized List<String> of(long release) throws IOException {
    List<String> files = known.get(release);
    if (files == null) {
      Set<String> fresh = all();
      fresh.removeAll(before);
      before.addAll(fresh);
      fresh.removeIf(
          file -> file.startsWith("targets/") || file.matches("manifests/[0-9a-f]+\\.zst"));
      fresh.add("metadata/timestamp.json");
      files = List.copyOf(fresh);
      known.put(release, files);
    }
    return files;
  }

  private Set<String> all() throws IOException {
    try (Stream<Path> walk = Files.walk(tree)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> tree.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
