package org.suoma.agent.outbox;

/**
 * How much may wait.
 *
 * @param mostSubmissions 1 or more
 * @param mostBytes of envelopes
 */
public record OutboxLimits(int mostSubmissions, long mostBytes) {}
