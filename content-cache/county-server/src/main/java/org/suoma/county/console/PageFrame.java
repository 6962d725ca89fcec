package org.suoma.county.console;

/**
 * What every page shows around its content.
 *
 * @param title title of the page
 * @param section the part of the console it belongs to
 * @param county name of the county
 * @param fictional whether the county's data are a sample
 * @param formToken goes into every form
 */
public record PageFrame(
    String title, Section section, String county, boolean fictional, String formToken) {}
