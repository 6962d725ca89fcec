package org.suoma.agent.faults;

/**
 * What was seen of one fault on one model.
 *
 * @param profile the model
 * @param fault what went wrong
 * @param findings what was not as it should be; empty if all was
 * @param recoverySeconds from the fault's end until the device was ready again; 0 if it always was
 */
public record Cell(String profile, String fault, String findings, double recoverySeconds) {}
