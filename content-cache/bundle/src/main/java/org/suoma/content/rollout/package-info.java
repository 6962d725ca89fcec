/**
 * Which kiosks get the newest release when: the signed plan of a roll-out, and what a kiosk reads
 * from it. The names are those of Eclipse hawkBit; the kiosk decides, for nobody pushes.
 */
@NullMarked
package org.suoma.content.rollout;

import org.jspecify.annotations.NullMarked;
