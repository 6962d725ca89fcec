package org.suoma.content.order;

import java.util.List;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * What became of an order; nothing about persons.
 *
 * @param number the order's
 * @param outcome what became of it
 * @param detail for the operator, in words; empty if there is nothing to say
 */
public record OrderResult(long number, Outcome outcome, String detail) {

  private static final int MOST_CHARACTERS = 200;

  /** Cuts overlong details off. */
  public OrderResult {
    detail = detail.length() > MOST_CHARACTERS ? detail.substring(0, MOST_CHARACTERS) : detail;
  }

  /** What becomes of orders. */
  public enum Outcome {
    /** It was done. */
    DONE("已完成"),
    /** The kiosk could not, and says why. */
    REFUSED("没有做成"),
    /** It came too late. */
    EXPIRED("过期没有做"),
    /** The kiosk was interrupted; it is not done again. */
    INTERRUPTED("中断了，可能没有做完");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }
  }

  /**
   * Results as they go over the line.
   *
   * @param results at most {@value #MOST}
   */
  public record Batch(List<OrderResult> results) {

    /** The longest. */
    public static final int MOST_BYTES = 32 << 10;

    /** As many as one request holds. */
    public static final int MOST = 30;

    /** Copies, and refuses more than a request holds. */
    public Batch {
      if (results.size() > MOST) {
        throw new IllegalArgumentException("results: at most " + MOST);
      }
      results = List.copyOf(results);
    }

    /** Its JSON. */
    public byte[] write() {
      return new ContentJson().write(this);
    }

    /**
     * Reads a batch.
     *
     * @throws MalformedContentException saying what is wrong with it
     */
    public static Batch read(byte[] json) throws MalformedContentException {
      return new ContentJson().read(json, Batch.class);
    }
  }
}
