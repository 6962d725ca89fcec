package org.suoma.county.console.release;

import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * Going back to the content of an earlier release, to be confirmed.
 *
 * @param frame the page's frame
 * @param to number of the earlier release
 * @param number the number that its content gets now
 * @param change what residents would see change, in words
 * @param fetch what a kiosk that shows the newest release fetches, in words
 * @param kiosks how many kiosks report
 * @param choices the ways to roll it out
 * @param refusal why it cannot be; null if it can
 * @param wrong why it was not done; null if nothing was refused
 */
public record RollbackView(
    PageFrame frame,
    long to,
    long number,
    String change,
    String fetch,
    int kiosks,
    RolloutChoicesView choices,
    @Nullable String refusal,
    @Nullable String wrong) {}
