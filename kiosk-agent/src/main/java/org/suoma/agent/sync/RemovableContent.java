package org.suoma.agent.sync;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.release.Ring;
import org.suoma.content.trust.ContentException;
import org.suoma.content.update.UpdateProgress;
import org.suoma.content.update.UpdateResult;
import org.suoma.event.ContentKinds;
import org.suoma.event.EventLog;

/**
 * Updates from the county's server and from USB sticks that {@code county export} has written. A
 * stick is believed no more than the line: the same signatures, and nothing older than is known.
 */
public final class RemovableContent implements Updating {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(RemovableContent.class);

  private static final String FOLDER = "suoma-content";

  /** Sticks are mounted at {@code /media/LABEL} or {@code /media/USER/LABEL}. */
  private static final int DEPTH = 2;

  private final Updating server;
  private final Optional<Path> mounts;
  private final Sticks sticks;

  /**
   * Updates from the server, then from every stick.
   *
   * @param mounts the folder below which sticks appear, e.g. {@code /media}; need not exist; empty:
   *     sticks are ignored
   * @param sticks gives the way to update from a folder
   */
  public RemovableContent(
      Updating server, Optional<Path> mounts, Sticks sticks, EventLog eventLog) {
    this.eventLog = eventLog;
    this.server = server;
    this.mounts = mounts;
    this.sticks = sticks;
  }

  @Override
  public UpdateResult run(String channel, Ring ring, UpdateProgress progress) throws IOException {
    Optional<UpdateResult> fromStick = Optional.empty();
    for (Path folder : plugged()) {
      try {
        UpdateResult result = sticks.from(folder).run(channel, ring, progress);
        fromStick = result.changed() || fromStick.isEmpty() ? Optional.of(result) : fromStick;
      } catch (ContentException e) {
        log.info("nothing from {}: {}", folder, e.getMessage());
      }
    }
    try {
      UpdateResult result = server.run(channel, ring, progress);
      return result.changed() ? result : fromStick.orElse(result);
    } catch (IOException e) {
      if (fromStick.isPresent()) {
        return fromStick.get();
      }
      throw e;
    }
  }

  /** Folders with content on all that is plugged in now. */
  public List<Path> plugged() {
    return plugged(mounts, eventLog);
  }

  /**
   * Folders with content on all that is plugged in now.
   *
   * @param mounts as of the constructor
   */
  public static List<Path> plugged(Optional<Path> mounts, EventLog eventLog) {
    List<Path> found = new ArrayList<>();
    mounts.ifPresent(folder -> look(folder, DEPTH, found, eventLog));
    return found;
  }

  private static void look(Path folder, int depth, List<Path> found, EventLog eventLog) {
    Path content = folder.resolve(FOLDER);
    if (Files.isRegularFile(content.resolve("metadata/timestamp.json"))) {
      found.add(content);
      return;
    }
    if (depth == 0 || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> below = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path next : below) {
        look(next, depth - 1, found, eventLog);
      }
    } catch (FileSystemException e) {
      log.debug("{} cannot be looked into", folder, e);
    } catch (IOException e) {
      eventLog.tell(ContentKinds.STICK_UNREADABLE.of(e), e);
    }
  }

  /** Gives the way to update from a folder. */
  @FunctionalInterface
  public interface Sticks {
    /** An update from the published tree in this folder. */
    Updating from(Path folder);
  }
}
