package org.suoma.content.model;

/**
 * A Yi string copied from a named source; nobody composes Yi text in this product.
 *
 * @param text the Yi string, exactly as in the source
 * @param source where it was copied from, e.g. {@code Unicode CLDR 48.2.0 locale ii}
 * @param licence the licence under which it may be shipped
 */
public record SourcedYi(String text, String source, String licence) {}
