package org.suoma.content.caption;

/**
 * Words that stand below a video for a while.
 *
 * @param from when they come, in milliseconds from the video's beginning
 * @param to when they go; later than {@code from}
 * @param text their characters, lines divided by {@code \n}; never blank
 */
public record Cue(long from, long to, String text) {}
