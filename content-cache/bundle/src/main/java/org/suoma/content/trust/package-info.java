/**
 * Who may publish: signing and checking of what the county sends, on JDK cryptography alone. Reads
 * no file, socket or clock.
 */
@NullMarked
package org.suoma.content.trust;

import org.jspecify.annotations.NullMarked;
