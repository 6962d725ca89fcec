package org.suoma.county.console.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Block;
import org.suoma.county.console.page.PageFrame;

/**
 * One entry to look at.
 *
 * @param frame the page's frame
 * @param id its id
 * @param type Han name of its type
 * @param title its title
 * @param summary its summary, null if none
 * @param facts what is known about it, in pairs
 * @param parts its text
 * @param versions its revisions, the newest first
 * @param writes whether the reader may begin another
 */
public record EntryView(
    PageFrame frame,
    String id,
    String type,
    String title,
    @Nullable String summary,
    List<Fact> facts,
    List<Part> parts,
    List<Version> versions,
    boolean writes) {

  /**
   * A revision of the entry.
   *
   * @param id its number
   * @param what it did, and how far it has come
   * @param at when it was last moved
   */
  public record Version(long id, String what, String at) {}

  /**
   * Something known about the entry.
   *
   * @param label e.g. {@code 文号}
   * @param value what
   */
  public record Fact(String label, String value) {}

  /**
   * A block of text, laid out for a template.
   *
   * @param kind {@code heading}, {@code paragraph}, {@code bullets}, {@code ordered}, {@code grid}
   *     or {@code picture}
   * @param text words of a heading, paragraph or picture
   * @param lines points of a list, or the heads of a grid
   * @param rows rows of a grid
   * @param path address of a picture
   */
  public record Part(
      String kind, String text, List<String> lines, List<List<String>> rows, String path) {

    static Part of(Block block) {
      if (block instanceof Block.Heading heading) {
        return words("heading", heading.text().zh());
      }
      if (block instanceof Block.Paragraph paragraph) {
        return words("paragraph", paragraph.text().zh());
      }
      if (block instanceof Block.Bullets bullets) {
        List<String> points = bullets.items().stream().map(text -> text.zh()).toList();
        return new Part(bullets.ordered() ? "ordered" : "bullets", "", points, List.of(), "");
      }
      if (block instanceof Block.Grid grid) {
        return new Part("grid", "", grid.columns(), grid.rows(), "");
      }
      if (block instanceof Block.Picture picture) {
        return new Part(
            "picture", picture.caption().zh(), List.of(), List.of(), "/console/" + picture.path());
      }
      if (block instanceof Block.Notes notes) {
        List<String> items = notes.items().stream().map(text -> text.zh()).toList();
        return new Part("ordered", "", items, List.of(), "");
      }
      throw new AssertionError(block);
    }

    private static Part words(String kind, String words) {
      return new Part(kind, words, List.of(), List.of(), "");
    }
  }
}
