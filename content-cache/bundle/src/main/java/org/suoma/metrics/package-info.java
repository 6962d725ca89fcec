/** Numbers of a program for monitoring systems. */
@NullMarked
package org.suoma.metrics;

import org.jspecify.annotations.NullMarked;
