package org.suoma.content.language;

/**
 * Something that the kiosk says by itself, on a button or above a page.
 *
 * @param id stable name, e.g. {@code home.search-box}; translations hang on it
 * @param zh the Han wording; {@code {0}}, {@code {1}} stand for what is put in
 * @param screen the screen's name in Han, for translators, e.g. {@code 首页}
 * @param picture the name under which {@code ./suoma journey page-walk} photographs that screen
 */
public record InterfaceString(String id, String zh, String screen, String picture) {}
