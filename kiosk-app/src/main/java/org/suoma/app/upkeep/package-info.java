/** Lets the app be left alone for a year: signs of life, and a new start between two visits. */
@NullMarked
package org.suoma.app.upkeep;

import org.jspecify.annotations.NullMarked;
