package org.suoma.app.site;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.List;
import java.util.stream.Collectors;
import org.suoma.app.language.Piece;
import org.suoma.app.language.Said;
import org.suoma.content.model.Voice;

/**
 * What is said, as HTML: each language told by {@code lang}, Han in the place of Yi marked by the
 * class {@code han}, Yi that nobody has reviewed by {@code draft}. Han alone is bare text.
 */
final class SpokenHtml implements Content {

  private final Said said;

  SpokenHtml(Said said) {
    this.said = said;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    boolean isHeard = !said.recordings().isEmpty();
    if (isHeard) {
      output.writeContent("<span class=\"voiced\"");
      writeClips(output, "zh", said.recordings().zh());
      writeClips(output, "ii", said.recordings().ii());
      output.writeContent(said.recordings().isSynthetic() ? " data-synthetic>" : ">");
    }
    if (!said.isKnown()) {
      output.writeContent("<span data-unknown>");
    }
    if (said.yi().isEmpty()) {
      writeHan(output, said.isYiMissing());
    } else if (said.han().isEmpty()) {
      writeYi(output);
    } else {
      output.writeContent("<span class=\"both\"><span lang=\"zh-CN\">");
      writeHan(output, false);
      output.writeContent("</span><span lang=\"ii\">");
      writeYi(output);
      output.writeContent("</span></span>");
    }
    if (!said.isKnown()) {
      output.writeContent("</span>");
    }
    if (isHeard) {
      output.writeContent("</span>");
    }
  }

  /** Paths of a release have no spaces. */
  private static void writeClips(TemplateOutput output, String language, List<Voice.Clip> clips) {
    if (!clips.isEmpty()) {
      String paths = clips.stream().map(Voice.Clip::path).collect(Collectors.joining(" "));
      output.writeContent(" data-voice-" + language + "=\"");
      Escape.htmlAttribute(paths, output);
      output.writeContent("\"");
    }
  }

  private void writeHan(TemplateOutput output, boolean isFallback) {
    boolean marked = isFallback && said.hasFallback();
    if (marked) {
      output.writeContent("<span lang=\"zh-CN\" class=\"han\">");
    }
    said.han().forEach(piece -> output.writeUserContent(piece.text()));
    if (marked) {
      output.writeContent("</span>");
    }
  }

  private void writeYi(TemplateOutput output) {
    List<Piece> pieces = said.yi();
    for (Piece piece : pieces) {
      switch (piece.kind()) {
        case NEUTRAL -> output.writeUserContent(piece.text());
        case HAN -> write(output, "lang=\"zh-CN\" class=\"han\"", piece.text());
        case YI -> write(output, "lang=\"ii\" class=\"yi\"", piece.text());
        case DRAFT -> write(output, "lang=\"ii\" class=\"yi draft\"", piece.text());
      }
    }
  }

  private static void write(TemplateOutput output, String attributes, String text) {
    output.writeContent("<span " + attributes + ">");
    output.writeUserContent(text);
    output.writeContent("</span>");
  }
}
