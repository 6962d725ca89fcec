/**
 * What the kiosk says by itself, in Han, and what has become of it in Yi and in speech; needs
 * {@code content.model}.
 */
@NullMarked
package org.suoma.content.language;

import org.jspecify.annotations.NullMarked;
