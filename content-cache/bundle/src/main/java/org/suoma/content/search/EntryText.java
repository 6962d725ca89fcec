package org.suoma.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suoma.content.model.Block;
import org.suoma.content.model.Decision;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.Gazette;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Job;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Person;
import org.suoma.content.model.Place;
import org.suoma.content.model.Policy;
import org.suoma.content.model.ServicePackage;
import org.suoma.content.model.Text;
import org.suoma.content.model.Topic;

/** What of an entry is searched and listed: its plain text, its note and whom it refers to. */
final class EntryText {

  private EntryText() {}

  /** What tells the entry from others of its type. */
  static Optional<String> note(Entry entry) {
    EntryBody body = entry.body();
    if (body instanceof Policy policy) {
      return Optional.ofNullable(policy.documentNumber());
    }
    if (body instanceof Interpretation interpretation) {
      return Optional.of(interpretation.form().label());
    }
    if (body instanceof Guide guide) {
      return Optional.ofNullable(guide.acceptedBy());
    }
    if (body instanceof Gazette gazette) {
      return Optional.of("%d年第%d期".formatted(gazette.year(), gazette.issue()));
    }
    if (body instanceof Notice notice) {
      return Optional.of(notice.kind());
    }
    if (body instanceof DisclosureTable table) {
      return Optional.of(
          table.village() == null ? table.period() : table.village() + " " + table.period());
    }
    if (body instanceof Place place) {
      return Optional.of(place.kind());
    }
    if (body instanceof Person person) {
      return Optional.of(person.post());
    }
    if (body instanceof Job job) {
      return Optional.of(job.employer());
    }
    if (body instanceof Decision decision) {
      return Optional.of(decision.undertakenBy());
    }
    return Optional.empty();
  }

  /** Ids of the entries that this one refers to, in whatever way. */
  static List<String> references(Entry entry) {
    List<String> ids = new ArrayList<>(entry.related());
    EntryBody body = entry.body();
    if (body instanceof Interpretation interpretation) {
      ids.add(interpretation.policy());
    } else if (body instanceof ServicePackage services) {
      services.items().forEach(item -> ids.add(item.guide()));
    } else if (body instanceof Topic topic) {
      topic.groups().forEach(group -> ids.addAll(group.entries()));
    } else if (body instanceof Person person) {
      Optional.ofNullable(person.place()).ifPresent(ids::add);
      person.shifts().forEach(shift -> Optional.ofNullable(shift.place()).ifPresent(ids::add));
    } else if (body instanceof Gazette gazette) {
      gazette.contents().stream()
          .flatMap(article -> Optional.ofNullable(article.entry()).stream())
          .forEach(ids::add);
    }
    return ids;
  }

  /** Telephone numbers that stand on the entry's page. */
  static List<String> phones(Entry entry) {
    List<String> phones = new ArrayList<>();
    EntryBody body = entry.body();
    if (body instanceof Guide guide) {
      guide.windows().forEach(window -> phones.add(window.phone()));
    } else if (body instanceof Person person && person.phone() != null) {
      phones.add(person.phone());
    } else if (body instanceof Place place && place.phone() != null) {
      phones.add(place.phone());
    }
    return phones;
  }

  /** All words of the entry below its title, in reading order. */
  static String plain(Entry entry) {
    StringBuilder text = new StringBuilder();
    if (entry.summary() != null) {
      append(text, entry.summary());
    }
    particulars(entry.body(), text);
    entry.body().text().forEach(block -> append(text, block));
    return text.toString();
  }

  private static void particulars(EntryBody body, StringBuilder text) {
    if (body instanceof Guide guide) {
      guide.conditions().forEach(condition -> append(text, condition));
      guide.materials().forEach(material -> append(text, material.name()));
      guide.steps().forEach(step -> append(text, step.text()));
      guide.questions().forEach(question -> append(text, question));
    } else if (body instanceof Interpretation interpretation) {
      interpretation.questions().forEach(question -> append(text, question));
      interpretation.clauses().forEach(clause -> append(text, clause.meaning()));
    } else if (body instanceof ServicePackage services) {
      append(text, services.scene());
    } else if (body instanceof Place place) {
      append(text, place.address());
      place.services().forEach(service -> append(text, service));
    } else if (body instanceof Person person) {
      person.tasks().forEach(task -> append(text, task));
    } else if (body instanceof Job job) {
      append(text, job.where());
      job.requirements().forEach(requirement -> append(text, requirement));
    } else if (body instanceof DisclosureTable table) {
      append(text, table.item());
    }
  }

  private static void append(StringBuilder text, Interpretation.Question question) {
    append(text, question.question());
    append(text, question.answer());
  }

  private static void append(StringBuilder text, Block block) {
    if (block instanceof Block.Heading heading) {
      append(text, heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      append(text, paragraph.text());
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(item -> append(text, item));
    } else if (block instanceof Block.Grid grid) {
      grid.rows().forEach(row -> append(text, String.join(" ", row)));
    } else if (block instanceof Block.Picture picture) {
      append(text, picture.caption());
    } else if (block instanceof Block.Notes notes) {
      notes.items().forEach(note -> append(text, note));
    } else {
      throw new AssertionError(block);
    }
  }

  private static void append(StringBuilder text, Text words) {
    append(text, words.zh());
  }

  private static void append(StringBuilder text, String words) {
    text.append(words).append('\n');
  }
}
