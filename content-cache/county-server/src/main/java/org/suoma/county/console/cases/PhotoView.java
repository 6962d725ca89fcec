package org.suoma.county.console.cases;

import org.jspecify.annotations.Nullable;

/**
 * The page for a resident's phone.
 *
 * @param county name of the county
 * @param number of the submission, as it was given; empty if it was not
 * @param refusal why photographs were not taken; null if they were, or none was sent
 * @param taken what has become of them; null if none was taken
 * @param most how many one submission may have
 */
public record PhotoView(
    String county, String number, @Nullable String refusal, @Nullable String taken, int most) {}
