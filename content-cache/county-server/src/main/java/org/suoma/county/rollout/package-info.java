/**
 * Roll-outs of releases: from group to group by thresholds, paused by themselves or by people, and
 * taken back by a new release with the content of an earlier one. The names are hawkBit's.
 */
@NullMarked
package org.suoma.county.rollout;

import org.jspecify.annotations.NullMarked;
