package org.suoma.agent.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.outbox.OutboxStatus;
import org.suoma.content.care.CareEvent;
import org.suoma.content.language.MetUntranslated;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.report.KioskVitals;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.usage.UsageCounts;
import org.suoma.device.DeviceStatus;
import org.suoma.event.ToldEvent;

/**
 * What a kiosk tells the county about itself; nothing about persons.
 *
 * @param kiosk its name
 * @param at when it was written
 * @param content how its content is
 * @param contentFaults what of the release could not be shown
 * @param devices how its devices are, by name
 * @param outbox how many submissions wait
 * @param untranslated how often pages showed Han in the place of Yi, as far as the county does not
 *     know it yet
 * @param usage how the kiosk was used, as far as the county does not know it yet
 * @param traits what roll-outs can tell it from others by
 * @param vitals how machine and programs are
 * @param software which version of the programs runs; null if the county does not update them
 * @param care what was done at the panel, as far as the county does not know it yet
 * @param events what went wrong, as far as the county does not know it yet
 */
public record CountyReport(
    String kiosk,
    Instant at,
    ContentStatus content,
    List<String> contentFaults,
    Map<String, DeviceStatus> devices,
    OutboxStatus outbox,
    List<MetUntranslated> untranslated,
    List<UsageCounts> usage,
    KioskTraits traits,
    KioskVitals vitals,
    @Nullable KioskSoftware software,
    List<CareEvent> care,
    List<ToldEvent> events) {}
