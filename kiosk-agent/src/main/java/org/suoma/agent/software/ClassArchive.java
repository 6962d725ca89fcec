package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.store.StoreFiles;
import org.suoma.event.ContentKinds;
import org.suoma.event.EventLog;

/**
 * Readies the app's classes for its next starts (class-data sharing, JEP 310 and 350): Java then
 * maps them from a file instead of reading, checking and linking each, which is more than a quarter
 * of a start. Which classes the app needs, its first start has written down; the archive is made
 * while it runs, with the version's own {@code bin/app-archive}, by the agent and in the agent's
 * folder: what the app's user writes is never run. An archive of another Java, or of other jars, is
 * passed over by Java itself. One thread.
 */
public final class ClassArchive {

  private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);

  /** The list of a whole start has some 600 KB; one that has just begun is left for later. */
  private static final long LEAST_BYTES = 200_000;

  private static final int MOST_BYTES = 8_000_000;

  /** Names alone: a line may also say from which file a class is to be read. */
  private static final Pattern LINE =
      Pattern.compile("[A-Za-z0-9_$/-]+( id: [0-9]+)?|@lambda-(proxy|form-invoker) [^:]*");

  private final SoftwareFolder folder;
  private final Path training;
  private final Maker maker;
  private final EventLog eventLog;
  private final Set<SoftwareVersion> failed = new HashSet<>();

  /** Makes an archive. */
  @FunctionalInterface
  interface Maker {
    /**
     * Blocks until it is made.
     *
     * @param list of classes
     * @param archive does not exist
     * @throws IOException if it cannot be made
     */
    void make(SoftwareVersion version, Path list, Path archive) throws IOException;
  }

  /**
   * Archives of a folder's versions.
   *
   * @param training where the app's starts write their lists, {@code VERSION.classes}
   */
  ClassArchive(SoftwareFolder folder, Path training, Maker maker, EventLog eventLog) {
    this.folder = folder;
    this.training = training;
    this.maker = maker;
    this.eventLog = eventLog;
  }

  /** The same, made by the version's own program. */
  public static ClassArchive inProcess(SoftwareFolder folder, Path training, EventLog eventLog) {
    return new ClassArchive(folder, training, new ArchiveProcess(folder), eventLog);
  }

  /**
   * Looks until the thread is ended.
   *
   * @param rest before the first look, and between two: by then the app has started, and so has all
   *     else
   */
  public void start(ScheduledExecutorService thread, Duration rest) {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::look, rest.toSeconds(), rest.toSeconds(), TimeUnit.SECONDS);
  }

  /** Makes the archive of the version that runs, if it has none and its list is there. */
  void look() {
    try {
      SoftwareVersion version = folder.current();
      Path archive = folder.archive(version);
      Path list = training.resolve(version + ".classes");
      StoreFiles files = folder.files();
      if (files.exists(archive) || failed.contains(version) || !isWhole(list)) {
        return;
      }
      failed.add(version); // unless it comes to its end
      make(version, list, archive);
      failed.remove(version);
      log.info("classes of version {} are ready for its next starts", version);
    } catch (IOException | RuntimeException e) {
      eventLog.tell(ContentKinds.CLASSES_NOT_READY.of(e), e);
    }
  }

  private static boolean isWhole(Path list) throws IOException {
    return Files.isRegularFile(list, NOFOLLOW_LINKS) && Files.size(list) >= LEAST_BYTES;
  }

  /** The app's user writes there and must not have the agent read another file for it by a link. */
  private static byte[] read(Path list) throws IOException {
    try (InputStream in = Files.newInputStream(list, NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("%s is larger than %d bytes".formatted(list, MOST_BYTES));
      }
      return bytes;
    }
  }

  private void make(SoftwareVersion version, Path list, Path archive) throws IOException {
    StoreFiles files = folder.files();
    String text = new String(read(list), UTF_8);
    // What comes after the last line's end is a line that is being written.
    List<String> lines =
        text.substring(0, text.lastIndexOf('\n') + 1)
            .lines()
            .filter(line -> LINE.matcher(line).matches())
            .toList();
    folder.forgetArchives();
    Path ownList = archive.resolveSibling(version + ".classes");
    files.replace(ownList, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    Path made = archive.resolveSibling(version + ".part");
    maker.make(version, ownList, made);
    files.sync(made);
    files.move(made, archive);
    files.syncDirectory(folder.archives());
    files.delete(ownList);
    for (Path other : files.list(training)) {
      if (!other.equals(list)) {
        files.delete(other);
      }
    }
  }
}
