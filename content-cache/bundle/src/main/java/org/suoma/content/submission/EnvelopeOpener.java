package org.suoma.content.submission;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Opens envelopes, at the county, with keys of all generations. Threads may share one. */
public final class EnvelopeOpener {

  private final Map<String, SealingKey> keys = new HashMap<>();
  private final Hpke hpke = new Hpke();

  /** Opens what is sealed for one of these. */
  public EnvelopeOpener(Collection<SealingKey> keys) {
    keys.forEach(key -> this.keys.put(key.publicKey().id(), key));
  }

  /** The ids of the keys whose envelopes can be opened. */
  public Set<String> keyIds() {
    return Set.copyOf(keys.keySet());
  }

  /**
   * The content of a submission; the caller overwrites it once it has been looked at.
   *
   * @throws SubmissionException {@code UNKNOWN_KEY}, {@code NOT_AUTHENTIC}, or {@code MALFORMED} if
   *     the sender padded it wrongly
   */
  public byte[] open(SealedEnvelope envelope) throws SubmissionException {
    SealingKey key = keys.get(envelope.header().keyId());
    if (key == null) {
      throw new SubmissionException(
          SubmissionError.UNKNOWN_KEY, "keyId: there is no key " + envelope.header().keyId());
    }
    byte[] padded =
        hpke.open(key, envelope.headerBytes(), envelope.encapsulation(), envelope.sealed());
    try {
      return Padding.unpad(padded);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }
}
