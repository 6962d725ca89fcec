package org.suoma.county.preview;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.store.DiskFiles;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * Shows entries as a kiosk shows them: one preview a person, three at once, each with a folder of
 * its own that is gone ten minutes after it was last used. Threads share one.
 */
public final class PreviewDesk implements Closeable {

  /** So many people at once: each has up to two apps, of some 220 MB. */
  public static final int MOST = 3;

  /** A preview that nobody uses for so long ends. */
  public static final Duration IDLE = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(PreviewDesk.class);

  private static final long LOOK_EVERY_SECONDS = 30;

  private final List<String> command;
  private final Path folder;
  private final ContentShelf shelf;
  private final MediaFolder media;
  private final InstantSource clock;
  private final EventLog told;
  private final ContentJson json = new ContentJson();
  private final SecureRandom random = new SecureRandom();
  private final HttpClient http =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
  private final Map<String, Preview> previews = new HashMap<>();
  private @Nullable ScheduledExecutorService watch;

  /**
   * Opens nothing yet.
   *
   * @param command starts the kiosk's app; empty if nobody has set it up
   * @param folder what previews show lies there, and nothing else; readable by this user only
   * @param told hears of previews that do not open
   */
  public PreviewDesk(
      List<String> command,
      Path folder,
      ContentShelf shelf,
      MediaFolder media,
      InstantSource clock,
      EventLog told) {
    this.told = told;
    this.command = List.copyOf(command);
    this.folder = folder;
    this.shelf = shelf;
    this.media = media;
    this.clock = clock;
  }

  /** Removes what a server that was killed has left, and ends from now on what nobody uses. */
  public void start() throws IOException {
    new DiskFiles().delete(folder);
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "preview-watch");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            this::endIdle, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    watch = timer;
  }

  /**
   * Shows a draft to somebody, in the place of what they looked at before.
   *
   * @param login who looks
   * @return the path of the page below this server, which is its key
   * @throws NoPreviewException saying why not
   */
  public String open(String login, Draft draft, Look look) throws NoPreviewException {
    if (command.isEmpty()) {
      throw new NoPreviewException("这台服务器没有设置预览。请运维人员在 county.toml 里写上 preview-command，再重新启动县服务器。");
    }
    checkComplete(draft);
    if (shelf.county().isEmpty() || shelf.catalog().isEmpty()) {
      throw new NoPreviewException("还没有导入县信息和栏目，终端没有可以显示的页面。");
    }
    try {
      Preview preview = of(login);
      int files =
          shelf.<Integer, IOException>atOneMoment(
              snapshot -> preview.bring(PreviewContent.of(snapshot, media, draft)));
      log.debug("{} files for the preview of {}", files, draft.id());
      return PreviewApp.path(preview.show(look), draft.id());
    } catch (IOException e) {
      told.tell(CountyKinds.PREVIEW_NOT_OPENED.of(e), e);
      end(login);
      throw new NoPreviewException("终端的页面没有打开。请再试一次；还是不行，请运维人员看县服务器的运行记录。", e);
    }
  }

  private void checkComplete(Draft draft) throws NoPreviewException {
    try {
      Entry entry = json.read(draft.bytes(), Entry.class);
      if (!entry.id().equals(draft.id())) {
        throw new MalformedContentException("编号应为 " + draft.id(), null);
      }
    } catch (MalformedContentException e) {
      throw new NoPreviewException("这一稿还没有写全，终端显示不了。填好缺的内容再看。", e);
    }
  }

  private Preview of(String login) throws IOException, NoPreviewException {
    endIdle();
    synchronized (previews) {
      Preview known = previews.get(login);
      if (known != null) {
        return known;
      }
      if (previews.size() >= MOST) {
        throw new NoPreviewException(
            "同时最多 %d 个人看预览，现在都占着。谁 %d 分钟没有用，就空出来；请过一会儿再试。".formatted(MOST, IDLE.toMinutes()));
      }
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Preview fresh =
          new Preview(Files.createTempDirectory(folder, "p"), command, http, random, clock);
      previews.put(login, fresh);
      return fresh;
    }
  }

  /**
   * Where a preview's pages are; starts their app anew if it has died.
   *
   * @param secret what comes behind {@code /preview/} in the path
   * @return ending with {@code /}; empty if there is no such preview, or none any more
   */
  public Optional<URI> address(String secret) throws IOException {
    Optional<Preview> found;
    synchronized (previews) {
      found = previews.values().stream().filter(preview -> preview.has(secret)).findFirst();
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get().address(secret));
  }

  /** Ends what nobody has used for ten minutes. */
  void endIdle() {
    Instant before = clock.instant().minus(IDLE);
    logins().stream().filter(login -> usedBefore(login, before)).forEach(this::end);
  }

  private List<String> logins() {
    synchronized (previews) {
      return List.copyOf(previews.keySet());
    }
  }

  private boolean usedBefore(String login, Instant moment) {
    synchronized (previews) {
      Preview known = previews.get(login);
      return known != null && known.usedAt().isBefore(moment);
    }
  }

  /** Others need not wait while a preview's apps end. */
  private void end(String login) {
    Preview gone;
    synchronized (previews) {
      gone = previews.remove(login);
    }
    if (gone != null) {
      try {
        gone.end();
      } catch (IOException e) {
        told.tell(CountyKinds.PREVIEW_NOT_DELETED.of(e), e);
      }
    }
  }

  /** Ends all previews. */
  @Override
  public void close() {
    if (watch != null) {
      watch.shutdownNow();
    }
    logins().forEach(this::end);
  }
}
