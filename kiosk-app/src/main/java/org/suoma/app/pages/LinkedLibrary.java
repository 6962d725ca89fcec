package org.suoma.app.pages;

import org.suoma.app.handoff.QrPicture;

/**
 * A library of policies on the internet, with the code that leads a phone there.
 *
 * @param name what a resident reads
 * @param url its address
 * @param picture the code
 */
public record LinkedLibrary(String name, String url, QrPicture picture) {}
