package org.suoma.agent.county;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.enrolment.EnrolmentRequest;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.SigningKey;

/**
 * Makes this machine a kiosk of the county: makes a key, shows the code, and remembers who it is.
 * Until the county has agreed the key that was there before stays. Threads take turns.
 */
public final class Enroller {

  /** Somebody stands before the screen and waits. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final CountyLine line;
  private final IdentityFile identity;
  private final Path trustedRoot;

  /**
   * Enrols over this line.
   *
   * @param trustedRoot root metadata as the installation brought it; the county says whether it is
   *     its own
   */
  public Enroller(CountyLine line, IdentityFile identity, Path trustedRoot) {
    this.line = line;
    this.identity = identity;
    this.trustedRoot = trustedRoot;
  }

  /**
   * Uses a code.
   *
   * @return who this kiosk is from now on
   * @throws EnrolmentFailedException why it is not; nothing has changed here
   */
  public synchronized EnrolledKiosk enrol(EnrolmentCode code)
      throws EnrolmentFailedException, InterruptedException {
    try {
      SigningKey key = SigningKey.generate();
      EnrolmentRequest request =
          new EnrolmentRequest(
              code,
              new VerifyingKey(key.publicKey().publicText()),
              Sha256.of(Files.readAllBytes(trustedRoot)));
      HttpResponse<byte[]> answer =
          line.send(
              key,
              new CountyLine.Request("POST", "kiosks/enrol", "application/json", request.write()),
              TIMEOUT);
      if (answer.statusCode() != 200) {
        throw EnrolmentFailedException.of(line.problemCode(answer), answer.statusCode());
      }
      EnrolledKiosk kiosk = EnrolledKiosk.read(answer.body());
      identity.write(new KioskIdentity(kiosk, key));
      return kiosk;
    } catch (MalformedContentException e) {
      throw new EnrolmentFailedException("COUNTY_UNREACHABLE", "对面回答的不是县服务器，请检查地址", e);
    } catch (IOException e) {
      throw new EnrolmentFailedException(
          "COUNTY_UNREACHABLE", "没有办成：%s。请检查网络和 agent.toml 里县服务器的地址".formatted(e.getMessage()), e);
    }
  }
}
