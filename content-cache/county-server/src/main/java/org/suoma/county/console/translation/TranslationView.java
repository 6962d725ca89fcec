package org.suoma.county.console.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.translating.Credits;
import org.suoma.county.translating.term.Finding;
import org.suoma.county.translating.term.Term;
import org.suoma.county.translating.text.TranslationUnit;

/**
 * The page where one text is put into Yi.
 *
 * @param frame the page's frame
 * @param unit the text as it is stored
 * @param seen digest of that
 * @param typed what stands in the fields
 * @param place where in its list it is
 * @param help what helps to write it
 * @param past what is known of its translation
 * @param done what was just done; null if nothing was
 * @param wrong why something was refused; null if nothing was
 */
public record TranslationView(
    PageFrame frame,
    TranslationUnit unit,
    String seen,
    Typed typed,
    Place place,
    Help help,
    Past past,
    @Nullable Done done,
    @Nullable String wrong) {

  private static final int CHARACTERS_IN_LINE = 21;
  private static final int FEWEST_LINES = 3;
  private static final int MOST_LINES = 6;

  /** The class that its state is drawn with. */
  public String look() {
    return TranslationsPage.look(unit.state());
  }

  /** How high the field is, in lines: as high as the Han text, as long as the buttons stay seen. */
  public int rows() {
    int longest = Math.max(unit.zh().length(), typed.yi().length());
    return Math.max(FEWEST_LINES, Math.min(MOST_LINES, longest / CHARACTERS_IN_LINE + 1));
  }

  /**
   * What stands in the fields.
   *
   * @param yi the translation
   * @param source where it comes from
   * @param licence under which licence
   */
  public record Typed(String yi, String source, String licence) {}

  /**
   * Where in its list a text is.
   *
   * @param label of the list, in words
   * @param in code of the place
   * @param show name of the filter
   * @param words what was searched
   * @param list address of the list
   * @param total how many texts it has
   * @param before address of the one before; null if there is none
   * @param next address of the one after; null if there is none
   */
  public record Place(
      String label,
      String in,
      String show,
      String words,
      String list,
      int total,
      @Nullable String before,
      @Nullable String next) {}

  /**
   * What helps to write a translation.
   *
   * @param terms that stand in the Han text, with their forms
   * @param placeholders that the page fills in, such as {@code {0}}
   * @param credits sources and licences of the county's translations
   * @param findings about what stands in the field
   * @param met how often residents met the text in Han for want of Yi
   */
  public record Help(
      List<Term> terms,
      List<String> placeholders,
      List<Credits> credits,
      List<Finding> findings,
      long met) {

    /** Copies. */
    public Help {
      terms = List.copyOf(terms);
      placeholders = List.copyOf(placeholders);
      credits = List.copyOf(credits);
      findings = List.copyOf(findings);
    }
  }

  /**
   * What is known of a translation.
   *
   * @param review who approved it when; empty for nobody
   * @param writer who wrote it in the console; empty if nobody did
   * @param approvable whether the reader may approve it
   * @param back whether something earlier can be put back
   * @param revised whether somebody is at work at its entry, whose revision would have to be redone
   */
  public record Past(
      String review, String writer, boolean approvable, boolean back, boolean revised) {}

  /**
   * What was just done.
   *
   * @param words for people
   * @param unit id of the text whose translation can be taken back; null for none
   * @param seen digest of what stands there
   */
  public record Done(String words, @Nullable String unit, String seen) {}
}
