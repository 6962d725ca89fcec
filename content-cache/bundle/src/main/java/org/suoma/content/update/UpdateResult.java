package org.suoma.content.update;

/**
 * How an update ended well; trouble is a {@link org.suoma.content.trust.ContentException}.
 *
 * @param sequence the release now active
 * @param changed false if it was active already
 * @param filesFetched how many contents came over the line
 * @param bytesFetched their bytes
 */
public record UpdateResult(long sequence, boolean changed, int filesFetched, long bytesFetched) {}
