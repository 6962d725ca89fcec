/** A stand-in for other organs' sites in the demo; honestly named, on loopback only. */
@NullMarked
package org.suoma.demo;

import org.jspecify.annotations.NullMarked;
