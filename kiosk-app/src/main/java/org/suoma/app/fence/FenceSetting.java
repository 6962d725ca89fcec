package org.suoma.app.fence;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * How sites stand on this kiosk.
 *
 * @param folder where sites keep their storage during an outing; holds nothing else
 * @param dotsPerMm the screen's dots per millimetre, which somebody may measure anew
 * @param landscape how the screen hangs
 * @param limits how long what may take
 * @param clock tells for how long nobody has touched; set by nobody
 * @param hung told, in any thread, that a site's script holds the screen: must end the process
 */
public record FenceSetting(
    Path folder,
    DoubleSupplier dotsPerMm,
    boolean landscape,
    Limits limits,
    InstantSource clock,
    Runnable hung) {}
