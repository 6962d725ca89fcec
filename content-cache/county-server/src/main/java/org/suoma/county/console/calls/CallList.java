package org.suoma.county.console.calls;

import java.util.List;

/**
 * The calls that stand, as a page of its own that comes anew by itself.
 *
 * @param title of the page
 * @param path where its buttons lead, without the call's id
 * @param formToken goes into every form; empty where the address is the secret
 * @param rows the calls
 */
public record CallList(String title, String path, String formToken, List<CallRow> rows) {}
