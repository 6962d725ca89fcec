package org.suoma.content.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Policy;

/** Where a policy stands on each side; audiences are told of every entry. */
final class PolicyFacets {

  /**
   * Kinds of official documents (党政机关公文处理工作条例, article 8) and of laws and rules, as titles end with
   * them.
   */
  private static final Pattern KIND =
      Pattern.compile(
          "(命令|令|决定|决议|公报|公告|通告|意见|通知|通报|批复|函|纪要|法|条例|规定|办法|细则|方案)" + "(?:[（(][^（()）]*[)）])?$");

  private static final String OTHER = "其他";

  private PolicyFacets() {}

  static Map<Facet, List<String>> of(Entry entry, Policy policy) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    values.put(Facet.KIND, List.of(kind(entry.title().zh())));
    values.put(Facet.ISSUER, parts(policy.issuer(), "[、 　]+"));
    values.put(
        Facet.THEME,
        policy.theme() == null ? List.of() : parts(policy.theme(), "[\\\\/]").subList(0, 1));
    LocalDate written =
        Objects.requireNonNullElse(policy.writtenOn(), entry.filing().publishedOn());
    values.put(Facet.YEAR, List.of(String.valueOf(written.getYear())));
    values.put(Facet.VALIDITY, List.of(policy.validity().label()));
    return values;
  }

  static String kind(String title) {
    Matcher ending = KIND.matcher(title.strip());
    return ending.find() ? ending.group(1) : OTHER;
  }

  private static List<String> parts(String text, String between) {
    return List.of(text.strip().split(between, -1));
  }
}
