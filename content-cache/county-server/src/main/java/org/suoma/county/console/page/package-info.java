/**
 * What every page of the console is made with: the frame around it, templates, forms, answers, and
 * who is signed in.
 */
@NullMarked
package org.suoma.county.console.page;

import org.jspecify.annotations.NullMarked;
