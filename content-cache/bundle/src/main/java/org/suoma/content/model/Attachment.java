package org.suoma.content.model;

/**
 * A file that belongs to an entry.
 *
 * @param path path below {@code media/} in the release, e.g. {@code media/steps-window.svg}
 * @param title what a resident reads
 * @param mediaType e.g. {@code image/svg+xml}
 */
public record Attachment(String path, Text title, String mediaType) {}
