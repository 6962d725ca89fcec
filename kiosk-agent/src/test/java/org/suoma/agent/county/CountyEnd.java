package org.suoma.agent.county;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.enrolment.EnrolmentRequest;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.SigningKey;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.enrolment.FreshRequests;
import org.suoma.county.enrolment.KioskDoor;
import org.suoma.county.enrolment.RefusedRequestException;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.kiosk.EnrolmentStore;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** A county's real door, and kiosks that it has let in. */
public final class CountyEnd {

  /** The root metadata of the county. */
  public static final byte[] ROOT = "root".getBytes(UTF_8);

  private final EnrolmentDesk desk;
  private final KioskDoor door;

  /** Lets nobody in yet. */
  public CountyEnd(Database database, Clock clock) {
    desk =
        new EnrolmentDesk(
            new EnrolmentStore(database),
            Sha256.of(ROOT)::equals,
            new StaffTrail(new TrailStore(database), clock),
            "secret-of-the-codes",
            clock,
            new SecureRandom());
    door = new KioskDoor(desk, new FreshRequests(clock), EventLog.unkept(Program.COUNTY));
  }

  /** Who is let in. */
  public EnrolmentDesk desk() {
    return desk;
  }

  /** Where kiosks come in. */
  public KioskDoor door() {
    return door;
  }

  /** A code for this kiosk. */
  public EnrolmentCode invite(String name) {
    return desk.invite(Optional.empty(), new EnrolledKiosk(name, "519999", "")).code();
  }

  /** A kiosk that was let in, in a file of this folder. */
  public IdentityFile enrol(String name, Path folder) throws IOException {
    KioskIdentity identity = identity(name);
    VerifyingKey key = new VerifyingKey(identity.key().publicKey().publicText());
    try {
      EnrolledKiosk unused =
          desk.enrol(new EnrolmentRequest(invite(name), key, Sha256.of(ROOT)), "192.0.2.1");
    } catch (RefusedRequestException e) {
      throw new IOException(e);
    }
    return in(folder, identity);
  }

  /** A kiosk that no county has let in, in a file of this folder. */
  public static IdentityFile stranger(String name, Path folder) throws IOException {
    return in(folder, identity(name));
  }

  private static KioskIdentity identity(String name) {
    return new KioskIdentity(new EnrolledKiosk(name, "519999", ""), SigningKey.generate());
  }

  private static IdentityFile in(Path folder, KioskIdentity identity) throws IOException {
    IdentityFile file =
        new IdentityFile(folder.resolve("kiosk-identity.json"), EventLog.unkept(Program.AGENT));
    file.write(identity);
    return file;
  }

  /** The line of a kiosk to the county at this port of this machine. */
  public static CountyLine line(int port, IdentityFile identity) {
    return new CountyLine(
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build(),
        URI.create("http://127.0.0.1:" + port + "/"),
        identity,
        Clock.systemUTC(),
        EventLog.unkept(Program.AGENT));
  }
}
