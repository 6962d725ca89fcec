/** By when a case must be answered, with the law that says so; pure, without clock or disk. */
@NullMarked
package org.suoma.county.deadline;

import org.jspecify.annotations.NullMarked;
