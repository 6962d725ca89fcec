package org.suoma.county.console;

import java.util.List;

/**
 * The kiosks.
 *
 * @param frame the page's frame
 * @param silenceMinutes after so many minutes a kiosk counts as silent
 * @param rows the kiosks
 */
public record KiosksView(PageFrame frame, long silenceMinutes, List<KioskRow> rows) {}
