/** What forms may hold. */
@NullMarked
package org.suoma.content.form;

import org.jspecify.annotations.NullMarked;
