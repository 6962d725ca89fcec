/**
 * The texts that can be translated: where each stands, its Han and its Yi, and how far it has come.
 */
@NullMarked
package org.suoma.county.translating.text;

import org.jspecify.annotations.NullMarked;
