/** Printers of A4 paper that take PDF by IPP (RFC 8010, RFC 8011). */
@NullMarked
package org.suoma.agent.ipp;

import org.jspecify.annotations.NullMarked;
