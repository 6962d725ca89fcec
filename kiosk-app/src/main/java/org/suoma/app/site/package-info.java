/**
 * The web server on loopback: who is let in, which page answers, and the frame around every page.
 */
@NullMarked
package org.suoma.app.site;

import org.jspecify.annotations.NullMarked;
