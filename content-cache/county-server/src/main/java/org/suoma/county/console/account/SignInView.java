package org.suoma.county.console.account;

import org.jspecify.annotations.Nullable;

/**
 * The page that asks who is there.
 *
 * @param county name of the county
 * @param login what was typed before
 * @param wrong why nobody got in; null at first
 * @param nobody whether there is no account yet
 * @param provider label of the way to the county's own sign-in; null if there is none
 */
public record SignInView(
    String county,
    String login,
    @Nullable String wrong,
    boolean nobody,
    @Nullable String provider) {}
