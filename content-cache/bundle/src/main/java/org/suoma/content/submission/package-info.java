/**
 * What leaves a kiosk for the county: numbers and query codes, the sealed envelope, the keys that
 * releases carry for it, and the county's receipt.
 */
@NullMarked
package org.suoma.content.submission;

import org.jspecify.annotations.NullMarked;
