package org.suoma.app.handoff;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.content.model.OnlineServices;
import org.suoma.content.model.Text;

/**
 * A visit that goes on to another organ's site.
 *
 * @param guide id of the guide that it comes from
 * @param title that guide's title
 * @param site where it goes
 * @param address the first page
 * @param rules what it may open there
 * @param code what goes to the phone if the site does not work
 * @param shown a phone's code that was scanned before and goes along; null if none was
 * @param visit who goes: language and display stay hers
 * @param speech the languages of the visit
 * @param sheetsLeft how many pages of A4 she may still print
 */
public record Outing(
    String guide,
    Text title,
    OnlineServices.Site site,
    URI address,
    SiteRules rules,
    HandoffCode code,
    @Nullable PhoneCode shown,
    Visit visit,
    Speech speech,
    int sheetsLeft) {}
