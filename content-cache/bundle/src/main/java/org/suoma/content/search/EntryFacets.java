package org.suoma.content.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Gazette;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Job;
import org.suoma.content.model.Person;
import org.suoma.content.model.Place;
import org.suoma.content.model.Policy;

/** Where an entry stands on each side. */
final class EntryFacets {

  /**
   * Kinds of official documents (党政机关公文处理工作条例, article 8) and of laws and rules, as titles end with
   * them.
   */
  private static final Pattern KIND =
      Pattern.compile(
          "(命令|令|决定|决议|公报|公告|通告|意见|通知|通报|批复|函|纪要|法|条例|规定|办法|细则|方案)" + "(?:[（(][^（()]*[)）])?$");

  private static final String OTHER = "其他";

  private EntryFacets() {}

  static Map<Facet, List<String>> of(Entry entry) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    Filing filing = entry.filing();
    values.put(Facet.AUDIENCE, filing.audiences());
    values.put(Facet.UNIT, List.of(filing.unit()));
    values.put(Facet.AREA, mostExact(filing.areas()));
    values.put(Facet.YEAR, List.of(String.valueOf(filing.publishedOn().getYear())));
    EntryBody body = entry.body();
    if (body instanceof Policy policy) {
      putPolicy(values, entry, policy);
    } else if (body instanceof Interpretation interpretation) {
      values.put(Facet.FORM, List.of(interpretation.form().label()));
      values.put(Facet.LIFE_STAGE, interpretation.lifeStages());
    } else if (body instanceof Gazette gazette) {
      values.put(Facet.YEAR, List.of(String.valueOf(gazette.year())));
    } else if (body instanceof DisclosureTable table) {
      values.put(Facet.TABLE_KIND, List.of(table.kind()));
      values.put(Facet.ITEM, List.of(table.item()));
      values.put(Facet.PERIOD, List.of(table.period()));
    } else if (body instanceof Job job) {
      values.put(Facet.JOB_KIND, List.of(job.kind()));
    } else if (body instanceof Person person) {
      values.put(Facet.POST, List.of(person.post()));
    } else if (body instanceof Place place) {
      values.put(Facet.PLACE_KIND, List.of(place.kind()));
    }
    return values;
  }

  private static void putPolicy(Map<Facet, List<String>> values, Entry entry, Policy policy) {
    values.put(Facet.KIND, List.of(kind(entry.title().zh())));
    values.put(Facet.ISSUER, parts(policy.issuer(), "[、 　]+"));
    if (policy.theme() != null) {
      values.put(Facet.THEME, parts(policy.theme(), "[\\\\/]").subList(0, 1));
    }
    values.put(Facet.FEATURE, policy.features());
    if (policy.writtenOn() != null) {
      values.put(Facet.YEAR, List.of(String.valueOf(policy.writtenOn().getYear())));
    }
    values.put(Facet.VALIDITY, List.of(policy.validity().label()));
  }

  static String kind(String title) {
    Matcher ending = KIND.matcher(title.strip());
    return ending.find() ? ending.group(1) : OTHER;
  }

  /** A township's code says nothing more once a village of it is named. */
  static List<String> mostExact(List<String> areas) {
    return areas.stream()
        .filter(
            area ->
                areas.stream()
                    .noneMatch(other -> other.length() > area.length() && other.startsWith(area)))
        .distinct()
        .toList();
  }

  private static List<String> parts(String text, String between) {
    return List.of(text.strip().split(between, -1));
  }
}
