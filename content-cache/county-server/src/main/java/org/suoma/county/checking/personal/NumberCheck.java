package org.suoma.county.checking.personal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Masks;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Places;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;

/**
 * Finds citizens' numbers, bank cards and mobile telephones of persons, also where they are written
 * with spaces, strokes, full-width or Han digits. Masked numbers are none. One finding for each
 * kind of number and place of an entry.
 */
public final class NumberCheck implements Check {

  /** Where a unit or somebody on duty makes a telephone known on purpose. */
  private static final Set<String> OFFICE_PHONES = Set.of("phone", "supervisionPhone", "contact");

  /** Codes of items and files have as many digits as cards. */
  private static final Set<String> CODES =
      Set.of("itemCode", "indexNumber", "documentNumber", "code");

  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp)://[\\x21-\\x7E]+");

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    Map<Key, Found> found = new LinkedHashMap<>();
    for (Passage passage : entry.passages()) {
      look(passage, found);
    }
    List<Finding> findings = new ArrayList<>();
    found.forEach((key, hit) -> findings.add(finding(entry, key, hit)));
    return findings;
  }

  /**
   * Which kinds of numbers a text by itself shows whole, as rules, the gravest first.
   *
   * @param phonesArePublic whether it is where a unit or somebody on duty makes theirs known
   */
  public static Set<Rule> shownIn(String text, boolean phonesArePublic) {
    Map<Key, Found> found = new LinkedHashMap<>();
    look(new Passage(phonesArePublic ? "phone" : "", "", "", text), found);
    return found.keySet().stream()
        .filter(key -> key.severity() == Severity.BLOCK)
        .map(Key::rule)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
  }

  /** Whether a text by itself holds such a number. */
  public static boolean holdsNumbers(String text) {
    Map<Key, Found> found = new LinkedHashMap<>();
    look(new Passage("", "", "", text), found);
    return !found.isEmpty();
  }

  private static void look(Passage passage, Map<Key, Found> found) {
    String text = plain(passage.text());
    for (DigitRun run : DigitRun.of(text)) {
      if (run.digits().length() >= MobilePhone.LENGTH) {
        Surroundings around = Surroundings.of(passage, text, run.start(), run.end());
        for (Hit hit : hits(passage, run, around)) {
          found
              .computeIfAbsent(
                  new Key(hit.rule(), hit.severity(), passage.group()),
                  key -> new Found(Masks.number(hit.number())))
              .places()
              .add(passage.where(), "");
        }
      }
    }
  }

  private static List<Hit> hits(Passage passage, DigitRun run, Surroundings around) {
    List<Hit> hits = new ArrayList<>();
    for (DigitRun.Part part : run.parts(CitizenNumber.LENGTH)) {
      if (CitizenNumber.isValid(part.digits())) {
        hits.add(new Hit(Rule.CITIZEN_NUMBER, Severity.BLOCK, part.digits()));
      }
    }
    for (DigitRun.Part part : run.parts(CitizenNumber.OLD_LENGTH)) {
      if (CitizenNumber.isOld(part.digits()) && around.speakOfCitizens()) {
        hits.add(new Hit(Rule.CITIZEN_NUMBER, Severity.BLOCK, part.digits()));
      }
    }
    if (hits.isEmpty() && !CODES.contains(passage.field())) {
      cards(run, around, hits);
    }
    if (!OFFICE_PHONES.contains(passage.field()) && !around.belongToSomethingElse()) {
      phones(run, around, hits);
    }
    return hits;
  }

  private static void cards(DigitRun run, Surroundings around, List<Hit> hits) {
    for (int length = BankCard.SHORTEST; length <= BankCard.LONGEST; length++) {
      for (DigitRun.Part part : run.parts(length)) {
        if (BankCard.isPlain(part.digits())
            || (BankCard.passes(part.digits()) && around.speakOfCards())) {
          hits.add(new Hit(Rule.BANK_CARD, Severity.BLOCK, part.digits()));
        }
      }
    }
  }

  private static void phones(DigitRun run, Surroundings around, List<Hit> hits) {
    Severity severity = around.speakOfOffices() ? Severity.ADVICE : Severity.BLOCK;
    for (DigitRun.Part part : run.parts(MobilePhone.LENGTH)) {
      boolean whole = part.groups().size() == 1 || part.digits().equals(run.digits());
      if (whole && MobilePhone.isNumber(part.digits()) && MobilePhone.isDivided(part.groups())) {
        hits.add(new Hit(Rule.MOBILE_PHONE, severity, part.digits()));
      }
    }
    if (run.digits().matches("861[3-9]\\d{9}")) {
      hits.add(new Hit(Rule.MOBILE_PHONE, severity, run.digits().substring(2)));
    }
  }

  private static Finding finding(CheckedEntry entry, Key key, Found hit) {
    String advice =
        key.severity() == Severity.BLOCK ? "请遮去中间各位，或删去；确需公开的，由签发人写明理由放行" : "请核对这是单位的工作号码，不是个人的";
    return entry
        .finding(
            key.rule(),
            key.group() + " " + key.severity(),
            hit.places().inWords(),
            "有%s %s".formatted(key.rule().label(), hit.masked())
                + (hit.places().count() > 1 ? "等 %d 个".formatted(hit.places().count()) : ""),
            advice)
        .with(key.severity());
  }

  /**
   * Addresses of pages hold long numbers of all kinds; digits beyond the basic plane, bold ones for
   * example, are plain ones.
   */
  private static String plain(String text) {
    String basic =
        text.chars().anyMatch(c -> Character.isSurrogate((char) c))
            ? Normalizer.normalize(text, Normalizer.Form.NFKC)
            : text;
    return basic.contains("://")
        ? ADDRESS.matcher(basic).replaceAll(match -> "□".repeat(match.group().length()))
        : basic;
  }

  /**
   * A number that was found.
   *
   * @param rule which it breaks
   * @param severity how much that weighs
   * @param number its digits
   */
  private record Hit(Rule rule, Severity severity, String number) {}

  /**
   * What one finding is made of.
   *
   * @param rule which is broken
   * @param severity how much that weighs
   * @param group where
   */
  private record Key(Rule rule, Severity severity, String group) {}

  /**
   * Numbers of one kind.
   *
   * @param masked the first of them
   * @param places of all
   */
  private record Found(String masked, Places places) {
    Found(String masked) {
      this(masked, new Places());
    }
  }
}
