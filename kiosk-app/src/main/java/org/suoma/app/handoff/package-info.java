/** What a resident takes along: receipts, A4 paper and QR codes. */
@NullMarked
package org.suoma.app.handoff;

import org.jspecify.annotations.NullMarked;
