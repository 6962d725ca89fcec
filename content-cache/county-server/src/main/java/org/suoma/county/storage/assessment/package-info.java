/** Marks of the units that are scored, issues told to them, and pardons. */
@NullMarked
package org.suoma.county.storage.assessment;

import org.jspecify.annotations.NullMarked;
