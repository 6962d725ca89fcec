package org.suoma.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Who this kiosk is to the county, as the agent tells it.
 *
 * @param county whether there is a county to enrol at
 * @param enrolled whether it is one of the county's
 * @param name as the county calls it; empty if it is none
 * @param area code of its area; empty if it is none
 * @param place id of the entry of the place where it stands; empty if it has none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Membership(
    boolean county, boolean enrolled, String name, String area, String place) {}
