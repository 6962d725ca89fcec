/** What residents have handed in, sealed, and what lists of it need. */
@NullMarked
package org.suoma.county.storage.cases;

import org.jspecify.annotations.NullMarked;
