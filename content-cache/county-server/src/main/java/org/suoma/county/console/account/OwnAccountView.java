package org.suoma.county.console.account;

import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * A page about one's own account.
 *
 * @param frame the page's frame
 * @param first whether it has to be done before anything else
 * @param wrong what is wrong; null if nothing is
 * @param factor what sets a second factor up; null on the page of the password
 */
public record OwnAccountView(
    PageFrame frame, boolean first, @Nullable String wrong, @Nullable Factor factor) {

  /**
   * What sets a second factor up.
   *
   * @param size modules across the QR code
   * @param path its dark modules as an SVG path
   * @param letters the secret to be typed
   */
  public record Factor(int size, String path, String letters) {}
}
