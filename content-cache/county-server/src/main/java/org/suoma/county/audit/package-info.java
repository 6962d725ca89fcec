/** Who did what and when, in one chain that shows every change made behind its back. */
@NullMarked
package org.suoma.county.audit;

import org.jspecify.annotations.NullMarked;
