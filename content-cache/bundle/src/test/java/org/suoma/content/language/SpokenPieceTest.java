package org.suoma.content.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suoma.content.language.SpokenPiece.Value;
import org.suoma.content.language.SpokenPiece.Words;

class SpokenPieceTest {

  @Test
  void aStringIntoWhichNothingIsPutIsOnePiece() {
    InterfaceString home = string("frame.home", "首页");

    assertThat(SpokenPiece.of(home)).containsExactly(new Words(home));
    assertThat(SpokenPiece.parts(home)).isEmpty();
  }

  @Test
  void wordsAndValuesTakeTurnsAndMarksAreNotHeard() {
    assertThat(SpokenPiece.of(string("entry.source", "来源：{0}（截至 {1}）")))
        .containsExactly(
            new Words(string("entry.source.part-1", "来源")),
            new Value(0),
            new Words(string("entry.source.part-2", "截至")),
            new Value(1));
    assertThat(SpokenPiece.of(string("a.b", "{1}、{0} 人")))
        .containsExactly(new Value(1), new Value(0), new Words(string("a.b.part-1", "人")));
  }

  @Test
  void everyPartOfTheKiosksWordsHasAnIdOfItsOwn() {
    InterfaceCatalog catalog = InterfaceCatalog.bundled();
    Set<String> ids = new HashSet<>();
    catalog.strings().forEach(string -> ids.add(string.id()));

    List<InterfaceString> parts = catalog.spokenParts();

    assertThat(parts).isNotEmpty().allMatch(part -> ids.add(part.id()));
    assertThat(parts).allMatch(part -> catalog.string(part.id()).equals(Optional.of(part)));
  }

  private static InterfaceString string(String id, String zh) {
    return new InterfaceString(id, zh, "每一页", "home");
  }
}
