package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.app.language.Said;
import org.suoma.app.language.Speech;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Job;
import org.suoma.content.model.Person;
import org.suoma.content.model.Place;

/** What an entry says, as plain paragraphs in the languages of the visit. */
final class PlainText {

  private final Speech speech;
  private final List<Said> paragraphs = new ArrayList<>();

  private PlainText(Speech speech) {
    this.speech = speech;
  }

  static List<Said> paragraphs(Entry entry, Speech speech) {
    PlainText text = new PlainText(speech);
    text.addParticulars(entry.body());
    entry.body().text().forEach(text::add);
    return text.paragraphs;
  }

  /** What an entry says beside its running text. */
  static List<Said> particulars(Entry entry, Speech speech) {
    PlainText text = new PlainText(speech);
    text.addParticulars(entry.body());
    return text.paragraphs;
  }

  private void addParticulars(EntryBody body) {
    if (body instanceof Guide guide) {
      addGuide(guide);
    } else if (body instanceof Interpretation interpretation) {
      interpretation.questions().forEach(this::add);
      interpretation.clauses().forEach(clause -> addNamed(clause.clause(), clause.meaning()));
    } else if (body instanceof Place place) {
      addNamed("地址", place.address());
      addNamed("时间", place.hours());
      addNamed("电话", place.phone());
      place.services().forEach(this::addPoint);
      place.directions().forEach(way -> addNamed("怎么去", way));
    } else if (body instanceof Person person) {
      addNamed("在岗", person.duty());
      addNamed("电话", person.phone());
      person.tasks().forEach(this::addPoint);
    } else if (body instanceof Job job) {
      addNamed("单位", job.employer());
      addNamed("地点", job.where());
      addNamed("待遇", job.pay());
      addNamed("人数", Phrase.of("{0} 人", job.openings()));
      job.requirements().forEach(this::addPoint);
      addNamed("报名", job.contact());
      addNamed("截止", job.until() == null ? null : job.until().toString());
    }
  }

  private void addGuide(Guide guide) {
    guide.conditions().forEach(this::addPoint);
    for (Guide.Material material : guide.materials()) {
      say("□ {0}（{1}）", material.name(), material.form());
    }
    int number = 1;
    for (Guide.Step step : guide.steps()) {
      say("{0}. {1}：{2}", number++, step.title(), step.text());
    }
    for (Guide.Window window : guide.windows()) {
      addNamed("到哪里办", window.name() + " " + window.hours() + " " + window.phone());
    }
    addNamed("收费", guide.fee());
    guide.questions().forEach(this::add);
  }

  private void add(Interpretation.Question question) {
    say("问：{0}", question.question());
    say("答：{0}", question.answer());
  }

  private void addPoint(Object point) {
    say("· {0}", point);
  }

  private void addNamed(String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      say("{0}：{1}", name, value);
    }
  }

  private void say(String wording, Object... values) {
    paragraphs.add(speech.say(wording, values));
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      paragraphs.add(speech.text(heading.text()));
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraphs.add(speech.text(paragraph.text()));
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(this::addPoint);
    } else if (block instanceof Block.Grid grid) {
      grid.rows().forEach(row -> paragraphs.add(speech.han(String.join("  ", row))));
    } else if (block instanceof Block.Picture picture) {
      say("（图：{0}）", picture.caption());
    } else if (block instanceof Block.Notes notes) {
      for (int i = 0; i < notes.items().size(); i++) {
        say("[{0}] {1}", i + 1, notes.items().get(i));
      }
    } else {
      throw new AssertionError(block);
    }
  }
}
