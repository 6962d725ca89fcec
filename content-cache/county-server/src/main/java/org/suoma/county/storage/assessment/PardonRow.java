package org.suoma.county.storage.assessment;

/**
 * A finding that is not held against a unit.
 *
 * @param finding its key
 * @param reason why
 * @param login of whoever said so
 * @param signature as the trail names them
 */
public record PardonRow(String finding, String reason, String login, String signature) {}
