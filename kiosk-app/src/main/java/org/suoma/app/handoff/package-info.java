/** What a resident takes along: receipts and QR codes. */
@NullMarked
package org.suoma.app.handoff;

import org.jspecify.annotations.NullMarked;
