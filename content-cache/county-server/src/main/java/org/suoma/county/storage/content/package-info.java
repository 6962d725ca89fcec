/**
 * The county's content as it is edited and as it was published: entries, their media and links, 稿件,
 * releases.
 */
@NullMarked
package org.suoma.county.storage.content;

import org.jspecify.annotations.NullMarked;
