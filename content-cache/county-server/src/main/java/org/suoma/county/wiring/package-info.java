/**
 * Builds the county's services out of its configuration, by hand: all constructors of a county meet
 * here.
 */
@NullMarked
package org.suoma.county.wiring;

import org.jspecify.annotations.NullMarked;
