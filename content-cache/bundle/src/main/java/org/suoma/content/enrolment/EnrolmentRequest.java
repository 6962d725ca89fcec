package org.suoma.content.enrolment;

import org.suoma.content.message.VerifyingKey;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.release.Sha256;

/**
 * What a kiosk sends to be let in, in a request that is signed with the very key: that proves that
 * it has the private half. JSON in UTF-8.
 *
 * @param code as the person at the kiosk typed it
 * @param key the kiosk's
 * @param root digest of the root metadata that the kiosk was installed with
 */
public record EnrolmentRequest(EnrolmentCode code, VerifyingKey key, Sha256 root) {

  /** The longest. */
  public static final int MOST_BYTES = 1_024;

  /** Its JSON. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Reads one.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static EnrolmentRequest read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, EnrolmentRequest.class);
  }
}
