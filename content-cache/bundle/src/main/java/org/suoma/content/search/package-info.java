/**
 * The search index over one release: building it, listing columns, and answering residents' queries
 * in Han or pinyin.
 */
@NullMarked
package org.suoma.content.search;

import org.jspecify.annotations.NullMarked;
