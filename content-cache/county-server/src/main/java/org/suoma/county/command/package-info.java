/** What people type to the county's program, and what it says to that, in plain words. */
@NullMarked
package org.suoma.county.command;

import org.jspecify.annotations.NullMarked;
