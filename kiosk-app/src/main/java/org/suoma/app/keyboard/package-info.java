/**
 * What fingers on the page's own keyboards mean: pinyin, strokes and Yi syllables as characters.
 */
@NullMarked
package org.suoma.app.keyboard;

import org.jspecify.annotations.NullMarked;
