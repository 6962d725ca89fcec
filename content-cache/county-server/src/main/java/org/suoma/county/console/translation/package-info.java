/** Texts that translators write and speak. */
@NullMarked
package org.suoma.county.console.translation;

import org.jspecify.annotations.NullMarked;
