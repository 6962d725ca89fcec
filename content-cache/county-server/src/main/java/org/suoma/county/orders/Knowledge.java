package org.suoma.county.orders;

import org.suoma.content.release.Ring;

/**
 * What a kiosk knows already.
 *
 * @param kiosk its name
 * @param ring how early it gets releases
 * @param release number of the newest release that it was told of
 * @param order number of the newest order that it has taken
 * @param settings version of its settings
 */
record Knowledge(String kiosk, Ring ring, long release, long order, long settings) {}
