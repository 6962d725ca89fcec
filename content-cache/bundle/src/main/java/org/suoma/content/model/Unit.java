package org.suoma.content.model;

/**
 * A unit of the county's government.
 *
 * @param id stable name, as an entry's
 * @param name full name
 * @param phone policy enquiry line
 */
public record Unit(String id, String name, String phone) {}
