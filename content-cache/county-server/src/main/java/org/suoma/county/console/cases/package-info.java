/** What residents hand in, what is done about it, and their photographs. */
@NullMarked
package org.suoma.county.console.cases;

import org.jspecify.annotations.NullMarked;
