package org.suoma.county.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.suoma.county.storage.staff.StepRow;
import org.suoma.county.storage.staff.TrailStore;

/**
 * The rule of the chain: each step holds the SHA-256 over its fields and the hash of the step
 * before, so that no step can be changed, taken out or put in between without all later ones
 * showing it.
 */
public final class HashChain {

  private HashChain() {}

  /** The same step, as the one that follows the step with this hash. */
  public static StepRow linked(StepRow step, String previous) {
    StepRow placed = with(step, new StepRow.Link(previous, ""));
    return with(step, new StepRow.Link(previous, hash(placed)));
  }

  /** Goes through the whole trail. */
  public static Verdict verify(TrailStore store) {
    return store.allSteps(
        rows -> {
          String previous = TrailStore.BEGINNING;
          int good = 0;
          for (StepRow row : rows) {
            boolean sound =
                row.link().previous().equals(previous) && hash(row).equals(row.link().hash());
            if (!sound) {
              return new Verdict(good, previous, good + 1);
            }
            previous = row.link().hash();
            good++;
          }
          return new Verdict(good, previous, 0);
        });
  }

  private static String hash(StepRow row) {
    MessageDigest digest = sha256();
    String note = row.sealedNote().map(StepRow.Note::hex).orElse("-");
    for (String field :
        List.of(
            row.link().previous(),
            row.subject(),
            row.at().toString(),
            row.actor(),
            row.role(),
            row.deed().action(),
            row.deed().facts(),
            note)) {
      byte[] bytes = field.getBytes(UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static StepRow with(StepRow row, StepRow.Link link) {
    return new StepRow(
        row.subject(), row.at(), row.actor(), row.role(), row.deed(), row.note(), link);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /**
   * What going through the chain has shown.
   *
   * @param sound how many steps, from the first, are as they were written
   * @param head hash of the last of these; whoever wrote it down earlier can compare
   * @param broken place of the first step that is not, from 1; 0 if all are
   */
  public record Verdict(int sound, String head, int broken) {

    /** Whether the whole chain is sound. */
    public boolean isWhole() {
      return broken == 0;
    }
  }
}
