package org.suoma.county.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Sha256;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;

/** What releases are made of out of the county's content, and what differs between two. */
final class ReleaseContents {

  private static final List<String> DOCUMENTS =
      List.of(
          "catalog.json",
          "county.json",
          Intake.FILE,
          InterfaceTranslations.FILE,
          OrderKeys.FILE,
          SubmissionKeys.FILE,
          Workdays.FILE);
  private static final String ENTRIES = "entries/";

  private final MediaFolder media;

  ReleaseContents(MediaFolder media) {
    this.media = media;
  }

  /** All files of a release of the content as it is. */
  List<ReleaseFile> files(ContentSnapshot snapshot) {
    List<ReleaseFile> files = new ArrayList<>();
    for (String name : DOCUMENTS) {
      snapshot.document(name).ifPresent(bytes -> files.add(ReleaseFile.of(name, bytes)));
    }
    for (String id : snapshot.entryDigests().keySet()) {
      files.add(new ReleaseFile(entryPath(id), () -> snapshot.entryBytes(id)));
    }
    snapshot
        .publishedMedia()
        .forEach((path, digest) -> files.add(new ReleaseFile(path, () -> media.read(digest))));
    return files;
  }

  /** Bytes of all its files but those of these digests, before they are compressed. */
  long bytesBeside(Set<String> known, ContentSnapshot snapshot) throws IOException {
    long bytes = 0;
    for (String name : DOCUMENTS) {
      byte[] document = snapshot.document(name).orElse(new byte[0]);
      bytes += known.contains(Sha256.of(document).hex()) ? 0 : document.length;
    }
    for (Map.Entry<String, String> entry : snapshot.entryDigests().entrySet()) {
      bytes += known.contains(entry.getValue()) ? 0 : snapshot.entryBytes(entry.getKey()).length;
    }
    for (String digest : new HashSet<>(snapshot.publishedMedia().values())) {
      bytes += known.contains(digest) ? 0 : media.length(digest);
    }
    return bytes;
  }

  /** What a release of the content as it is would change. */
  PendingChange pending(Optional<Manifest> current, ContentSnapshot snapshot) {
    Map<String, String> before = new LinkedHashMap<>();
    current.ifPresent(
        manifest -> {
          for (ManifestFile file : manifest.files()) {
            before.put(file.path(), file.sha256().hex());
          }
        });
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    Map<String, String> entries = snapshot.entryDigests();
    entries.forEach(
        (id, digest) -> {
          String old = before.remove(entryPath(id));
          if (old == null) {
            added.add(id);
          } else if (!old.equals(digest)) {
            changed.add(id);
          }
        });
    Map<String, String> others = new LinkedHashMap<>(snapshot.publishedMedia());
    for (String name : DOCUMENTS) {
      snapshot.document(name).ifPresent(bytes -> others.put(name, Sha256.of(bytes).hex()));
    }
    int otherFiles = 0;
    for (Map.Entry<String, String> other : others.entrySet()) {
      if (!other.getValue().equals(before.remove(other.getKey()))) {
        otherFiles++;
      }
    }
    List<String> removed = new ArrayList<>();
    for (String path : before.keySet()) {
      if (path.startsWith(ENTRIES)) {
        removed.add(entryId(path));
      } else {
        otherFiles++;
      }
    }
    return new PendingChange(added, changed, removed, otherFiles, entries.size());
  }

  /** What a release would change against another, by path. */
  static PendingChange difference(Manifest from, Manifest to) {
    Map<String, Sha256> before = new LinkedHashMap<>(digests(from));
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    int otherFiles = 0;
    int total = 0;
    for (ManifestFile file : to.files()) {
      Sha256 old = before.remove(file.path());
      boolean isEntry = file.path().startsWith(ENTRIES);
      total += isEntry ? 1 : 0;
      if (file.sha256().equals(old)) {
        continue;
      }
      if (!isEntry) {
        otherFiles++;
      } else if (old == null) {
        added.add(entryId(file.path()));
      } else {
        changed.add(entryId(file.path()));
      }
    }
    List<String> removed =
        before.keySet().stream()
            .filter(path -> path.startsWith(ENTRIES))
            .map(ReleaseContents::entryId)
            .toList();
    otherFiles += before.size() - removed.size();
    return new PendingChange(added, changed, removed, otherFiles, total);
  }

  /** Entries by path. */
  static Map<String, Sha256> entries(Optional<Manifest> manifest) {
    return manifest.map(Manifest::files).orElse(List.of()).stream()
        .filter(file -> file.path().startsWith(ENTRIES))
        .collect(Collectors.toMap(ManifestFile::path, ManifestFile::sha256));
  }

  /** All files by path. */
  static Map<String, Sha256> digests(Manifest manifest) {
    return manifest.files().stream()
        .collect(Collectors.toMap(ManifestFile::path, ManifestFile::sha256));
  }

  /** Whether a file of a release is an entry. */
  static boolean isEntry(ManifestFile file) {
    return file.path().startsWith(ENTRIES);
  }

  private static String entryPath(String id) {
    return ENTRIES + id + ".json";
  }

  private static String entryId(String path) {
    return path.substring(ENTRIES.length(), path.length() - ".json".length());
  }
}
