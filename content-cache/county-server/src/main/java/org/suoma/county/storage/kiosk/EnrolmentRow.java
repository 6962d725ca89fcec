package org.suoma.county.storage.kiosk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk that the county lets in, or has let in.
 *
 * @param kiosk its name
 * @param area where it belongs
 * @param place id of the entry of the place where it stands; empty if none
 * @param codeUntil until when the code that was given last can be used; null if there is none
 * @param key what it signs with; null before its first
 * @param withdrawnAt since when it is let in no more; null while it is
 */
public record EnrolmentRow(
    String kiosk,
    String area,
    String place,
    @Nullable Instant codeUntil,
    @Nullable Key key,
    @Nullable Instant withdrawnAt) {

  /**
   * What a kiosk signs with.
   *
   * @param id as its signatures name it
   * @param publicKey Ed25519, hexadecimal
   * @param since when it came with a code
   */
  public record Key(String id, String publicKey, Instant since) {}
}
