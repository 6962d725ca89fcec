package org.suoma.app.client;

import org.jspecify.annotations.Nullable;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionState;

/**
 * What the county says of a submission: one of the two.
 *
 * @param state how it stands; null if that was not told
 * @param refusal why it was not told; null if it was
 */
public record StateAnswer(@Nullable SubmissionState state, @Nullable SubmissionError refusal) {}
