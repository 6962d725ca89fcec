package org.suoma.county.storage.staff;

import org.suoma.content.care.Caretaker;

/**
 * Somebody who may open the panel of kiosks.
 *
 * @param caretaker who
 * @param area code of the area of whose kiosks; empty: of all
 */
public record CaretakerRow(Caretaker caretaker, String area) {}
