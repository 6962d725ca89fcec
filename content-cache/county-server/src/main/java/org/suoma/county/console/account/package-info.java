/** Who signs in, accounts, and what concerns oneself. */
@NullMarked
package org.suoma.county.console.account;

import org.jspecify.annotations.NullMarked;
