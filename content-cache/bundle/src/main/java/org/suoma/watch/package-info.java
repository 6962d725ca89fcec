/**
 * What a program needs to be left alone for a year: signs of life, rounds that last, memory that is
 * swept, and time that nobody sets.
 */
@NullMarked
package org.suoma.watch;

import org.jspecify.annotations.NullMarked;
