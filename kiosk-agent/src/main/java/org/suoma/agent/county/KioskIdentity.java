package org.suoma.agent.county;

import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.trust.SigningKey;

/**
 * Who this kiosk is to the county.
 *
 * @param kiosk its name and where it stands, as the county has said
 * @param key what it signs with; its private half never leaves this machine
 */
public record KioskIdentity(EnrolledKiosk kiosk, SigningKey key) {}
