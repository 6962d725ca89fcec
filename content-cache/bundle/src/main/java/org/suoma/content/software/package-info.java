/**
 * The software that kiosks run, as its makers hand it over: versions as signed lists of files, the
 * archive they travel in to a county, and how a county hands them on. Kiosks take what both vouch
 * for: the makers for what it is, the county for who gets it when.
 */
@NullMarked
package org.suoma.content.software;

import org.jspecify.annotations.NullMarked;
