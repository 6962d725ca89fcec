package org.suoma.agent.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.OwnersFile;
import org.suoma.content.trust.SigningKey;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * The file that holds who this kiosk is, key and all, readable to its owner alone. It is written
 * whole or not at all, so that name and key always belong together; one that another process wrote
 * is noticed at the next look. Threads share one.
 */
public final class IdentityFile {

  private final EventLog eventLog;

  private final Path file;
  private final ContentJson json = new ContentJson();
  private @Nullable KioskIdentity known;
  private @Nullable FileTime readAt;

  /** Keeps the identity there. */
  public IdentityFile(Path file, EventLog eventLog) {
    this.eventLog = eventLog;
    this.file = file;
  }

  /** Who this kiosk is; empty if it is not enrolled, or the file cannot be read. */
  public synchronized Optional<KioskIdentity> read() {
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      if (!modified.equals(readAt)) {
        Stored stored = json.read(Files.readAllBytes(file), Stored.class);
        known = new KioskIdentity(stored.kiosk(), SigningKey.fromPem(stored.key()));
        readAt = modified;
      }
    } catch (NoSuchFileException e) {
      known = null;
      readAt = null;
    } catch (IOException | IllegalArgumentException e) {
      eventLog.tell(LineKinds.IDENTITY_UNREADABLE.of(e), e);
      known = null;
      readAt = null;
    }
    return Optional.ofNullable(known);
  }

  /** Becomes this kiosk. */
  public synchronized void write(KioskIdentity identity) throws IOException {
    new OwnersFile(file).replace(json.write(new Stored(identity.kiosk(), identity.key().toPem())));
    known = identity;
    readAt = Files.getLastModifiedTime(file);
  }

  /** As it lies in the file. */
  record Stored(EnrolledKiosk kiosk, String key) {

    /** Nothing of the key. */
    @Override
    public String toString() {
      return "Stored[%s]".formatted(kiosk.name());
    }
  }
}
