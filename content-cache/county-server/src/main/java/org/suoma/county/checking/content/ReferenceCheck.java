package org.suoma.county.checking.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Gazette;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Person;
import org.suoma.content.model.ServicePackage;
import org.suoma.content.model.Topic;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;

/** Finds ids of entries that do not exist, or are of another type than is meant (错链). */
public final class ReferenceCheck implements Check {

  @Override
  public List<Finding> look(CheckedEntry checked, CountyView county) {
    Entry entry = checked.entry();
    Wanted wanted = new Wanted(checked, county);
    entry.related().forEach(id -> wanted.any("相关条目", id));
    if (entry.body() instanceof Interpretation interpretation) {
      wanted.of(EntryType.POLICY, "所解读的政策", interpretation.policy());
    } else if (entry.body() instanceof ServicePackage bundle) {
      bundle.items().forEach(item -> wanted.of(EntryType.GUIDE, "一件事的事项", item.guide()));
    } else if (entry.body() instanceof Topic topic) {
      topic.groups().forEach(group -> group.entries().forEach(id -> wanted.any("专题所列条目", id)));
    } else if (entry.body() instanceof Gazette gazette) {
      gazette.contents().forEach(article -> wanted.any("公报文章", article.entry()));
    } else if (entry.body() instanceof Guide guide) {
      guide.windows().forEach(window -> wanted.of(EntryType.PLACE, "窗口地点", window.place()));
    } else if (entry.body() instanceof Person person) {
      wanted.of(EntryType.PLACE, "服务地点", person.place());
      person.shifts().forEach(shift -> wanted.of(EntryType.PLACE, "值班地点", shift.place()));
    }
    return wanted.findings;
  }

  /** What an entry leads to. Of one thread. */
  private static final class Wanted {

    private final CheckedEntry entry;
    private final CountyView county;
    private final List<Finding> findings = new ArrayList<>();

    Wanted(CheckedEntry entry, CountyView county) {
      this.entry = entry;
      this.county = county;
    }

    void any(String where, @Nullable String id) {
      if (id != null && !isSelf(id) && county.type(id) == null) {
        add(where, id, "没有编号为 %s 的条目".formatted(id));
      }
    }

    void of(EntryType type, String where, @Nullable String id) {
      any(where, id);
      EntryType found = id == null ? null : county.type(id);
      if (id != null && found != null && found != type) {
        add(where, id, "%s 是%s，不是%s".formatted(id, found.label(), type.label()));
      }
    }

    private boolean isSelf(String id) {
      return id.equals(entry.entry().id());
    }

    private void add(String where, String id, String what) {
      findings.add(entry.finding(Rule.REFERENCE, where + " " + id, where, what, "请改正编号，或先导入那个条目"));
    }
  }
}
