package org.suoma.content.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;

/** The Yi of an entry, as far as there is any. */
final class EntryYi {

  private EntryYi() {}

  /** Title, summary, materials, steps and text. */
  static List<String> of(Entry entry) {
    Stream<Text> head = Stream.concat(Stream.of(entry.title()), Stream.ofNullable(entry.summary()));
    Stream<Text> guide =
        entry.body() instanceof Guide found
            ? Stream.concat(
                found.materials().stream().map(Guide.Material::name),
                found.steps().stream().flatMap(step -> Stream.of(step.title(), step.text())))
            : Stream.empty();
    Stream<Text> text = entry.body().text().stream().flatMap(EntryYi::texts);
    return Stream.of(head, guide, text)
        .flatMap(texts -> texts)
        .map(Text::ii)
        .filter(Objects::nonNull)
        .map(SourcedYi::text)
        .toList();
  }

  private static Stream<Text> texts(Block block) {
    if (block instanceof Block.Heading heading) {
      return Stream.of(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    } else if (block instanceof Block.Bullets bullets) {
      return bullets.items().stream();
    } else if (block instanceof Block.Picture picture) {
      return Stream.of(picture.caption());
    } else if (block instanceof Block.Notes notes) {
      return notes.items().stream();
    } else if (block instanceof Block.Grid) {
      return Stream.empty(); // its cells are in Han only
    }
    throw new AssertionError(block);
  }
}
