package org.suoma.county.console.content;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Block;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Policy;
import org.suoma.content.model.Text;
import org.suoma.content.model.Unit;
import org.suoma.county.access.Permission;
import org.suoma.county.console.content.EntryView.Fact;
import org.suoma.county.console.content.EntryView.Part;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.review.Revision;

/** One entry as it will be published. */
final class EntryPreviewPage implements ConsolePage {

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  EntryPreviewPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    String id = Replies.parameter(exchange, "id");
    Optional<Entry> found = services.shelf().entry(id);
    if (found.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个条目", "它可能已经撤下。请回到条目列表查找。");
      return;
    }
    Entry entry = found.get();
    Text summary = entry.summary();
    templates.page(
        exchange,
        "entry.jte",
        new EntryView(
            frames.frame(entry.title().zh(), Section.ENTRIES, session),
            entry.id(),
            entry.type().label(),
            entry.title().zh(),
            summary == null ? null : summary.zh(),
            facts(entry),
            parts(entry),
            services.reviews().revisions().of(id).stream().map(this::version).toList(),
            session.staff().may(Permission.WRITE)));
  }

  private EntryView.Version version(Revision revision) {
    return new EntryView.Version(
        revision.id(),
        revision.kind().label() + " · " + revision.state().label(),
        templates.time(revision.changedAt()));
  }

  private List<Fact> facts(Entry entry) {
    Optional<County> county = services.shelf().county();
    Optional<Catalog> catalog = services.shelf().catalog();
    List<Fact> facts = new ArrayList<>();
    String unit = entry.filing().unit();
    add(facts, "单位", county.flatMap(known -> known.unit(unit)).map(Unit::name).orElse(unit));
    add(
        facts,
        "栏目",
        String.join(
            "、", entry.filing().columns().stream().map(id -> columnName(catalog, id)).toList()));
    add(facts, "发布日期", entry.filing().publishedOn().toString());
    if (entry.body() instanceof Policy policy) {
      add(facts, "文号", policy.documentNumber());
      add(facts, "索引号", policy.indexNumber());
      add(facts, "发文机关", policy.issuer());
      add(facts, "主题分类", policy.theme());
      add(facts, "成文日期", policy.writtenOn());
      add(facts, "施行日期", policy.effectiveOn());
      add(facts, "有效性", policy.validity().label());
    } else if (entry.body() instanceof Guide guide) {
      add(facts, "事项编码", guide.itemCode());
      add(facts, "受理机关", guide.acceptedBy());
      add(facts, "办理对象", guide.applicants());
      add(facts, "收费", guide.fee());
      add(facts, "在线办理", guide.onlineUrl());
    }
    add(facts, "来源", entry.source().name());
    add(facts, "来源网址", entry.source().url());
    add(facts, "导入文件", services.shelf().origin(entry.id()).orElse(null));
    return facts;
  }

  private static List<Part> parts(Entry entry) {
    List<Part> parts = new ArrayList<>();
    if (entry.body() instanceof Guide guide) {
      addList(parts, "受理条件", guide.conditions().stream().map(Text::zh).toList());
      addList(
          parts,
          "办事材料",
          guide.materials().stream()
              .map(material -> material.name().zh() + "（" + material.form() + "）")
              .toList());
      addList(
          parts,
          "办理流程",
          guide.steps().stream().map(step -> step.title().zh() + "：" + step.text().zh()).toList());
    }
    for (Block block : entry.body().text()) {
      parts.add(Part.of(block));
    }
    return parts;
  }

  private static void addList(List<Part> parts, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      parts.add(new Part("heading", title, List.of(), List.of(), ""));
      parts.add(new Part("ordered", "", lines, List.of(), ""));
    }
  }

  private static String columnName(Optional<Catalog> catalog, String id) {
    return catalog
        .flatMap(known -> known.column(id))
        .map(Column::name)
        .map(Text::zh)
        .orElse(id + "（栏目不存在）");
  }

  private static void add(List<Fact> facts, String label, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      facts.add(new Fact(label, value.toString()));
    }
  }
}
