/** Sees to it that the app can run for a year: starts it anew, between two visits, in time. */
@NullMarked
package org.suoma.app.upkeep;

import org.jspecify.annotations.NullMarked;
