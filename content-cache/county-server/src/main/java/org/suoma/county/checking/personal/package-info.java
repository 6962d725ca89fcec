/** Finds personal data: citizens' numbers, mobile telephones, bank cards, home addresses. */
@NullMarked
package org.suoma.county.checking.personal;

import org.jspecify.annotations.NullMarked;
