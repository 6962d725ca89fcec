package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Job;
import org.suoma.content.model.Person;
import org.suoma.content.model.Place;

/** What an entry says, as plain paragraphs. */
final class PlainText {

  private final List<String> paragraphs = new ArrayList<>();

  private PlainText() {}

  static List<String> paragraphs(Entry entry) {
    PlainText text = new PlainText();
    text.addParticulars(entry.body());
    entry.body().text().forEach(text::add);
    return text.paragraphs;
  }

  private void addParticulars(EntryBody body) {
    if (body instanceof Guide guide) {
      addGuide(guide);
    } else if (body instanceof Interpretation interpretation) {
      interpretation.questions().forEach(this::add);
      interpretation.clauses().forEach(clause -> addNamed(clause.clause(), clause.meaning().zh()));
    } else if (body instanceof Place place) {
      addNamed("地址", place.address());
      addNamed("时间", place.hours());
      addNamed("电话", place.phone());
      place.services().forEach(service -> paragraphs.add("· " + service));
      place.directions().forEach(way -> addNamed("怎么去", way));
    } else if (body instanceof Person person) {
      addNamed("在岗", person.duty());
      addNamed("电话", person.phone());
      person.tasks().forEach(task -> paragraphs.add("· " + task));
    } else if (body instanceof Job job) {
      addNamed("单位", job.employer());
      addNamed("地点", job.where());
      addNamed("待遇", job.pay());
      addNamed("人数", job.openings() + " 人");
      job.requirements().forEach(requirement -> paragraphs.add("· " + requirement));
      addNamed("报名", job.contact());
      addNamed("截止", job.until() == null ? null : job.until().toString());
    }
  }

  private void addGuide(Guide guide) {
    guide.conditions().forEach(condition -> paragraphs.add("· " + condition.zh()));
    for (Guide.Material material : guide.materials()) {
      paragraphs.add("□ " + material.name().zh() + "（" + material.form() + "）");
    }
    int number = 1;
    for (Guide.Step step : guide.steps()) {
      paragraphs.add(number++ + ". " + step.title().zh() + "：" + step.text().zh());
    }
    for (Guide.Window window : guide.windows()) {
      addNamed("到哪里办", window.name() + " " + window.hours() + " " + window.phone());
    }
    addNamed("收费", guide.fee());
    guide.questions().forEach(this::add);
  }

  private void add(Interpretation.Question question) {
    paragraphs.add("问：" + question.question().zh());
    paragraphs.add("答：" + question.answer().zh());
  }

  private void addNamed(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      paragraphs.add(name + "：" + value);
    }
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      paragraphs.add(heading.text().zh());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraphs.add(paragraph.text().zh());
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(item -> paragraphs.add("· " + item.zh()));
    } else if (block instanceof Block.Grid grid) {
      grid.rows().forEach(row -> paragraphs.add(String.join("  ", row)));
    } else if (block instanceof Block.Picture picture) {
      paragraphs.add("（图：" + picture.caption().zh() + "）");
    } else if (block instanceof Block.Notes notes) {
      for (int i = 0; i < notes.items().size(); i++) {
        paragraphs.add("[%d] %s".formatted(i + 1, notes.items().get(i).zh()));
      }
    } else {
      throw new AssertionError(block);
    }
  }
}
