/**
 * Another organ's site in a second page engine of its own, which sees, keeps and reaches nothing.
 */
@NullMarked
package org.suoma.app.fence;

import org.jspecify.annotations.NullMarked;
