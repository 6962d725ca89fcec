package org.suoma.county.console;

import org.jspecify.annotations.Nullable;

/**
 * The page that asks who is there.
 *
 * @param county name of the county
 * @param login what was typed before
 * @param wrong why nobody got in; null at first
 * @param nobody whether there is no account yet
 */
public record SignInView(String county, String login, @Nullable String wrong, boolean nobody) {}
