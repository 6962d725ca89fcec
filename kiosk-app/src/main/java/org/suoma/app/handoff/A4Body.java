package org.suoma.app.handoff;

import java.time.LocalDate;
import java.util.List;
import org.suoma.app.language.Said;
import org.suoma.app.language.Speech;
import org.suoma.content.model.Decision;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Gazette;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Policy;
import org.suoma.content.model.ServicePackage;

/** What of an entry stands on A4 paper below its title. */
final class A4Body {

  private final A4Writer writer;
  private final Speech speech;

  A4Body(A4Writer writer) {
    this.writer = writer;
    this.speech = writer.speech();
  }

  /**
   * The facts that a reader looks for first.
   *
   * @param right so much is left free at the right, in points
   */
  void facts(Entry entry, float right) {
    if (entry.body() instanceof Policy policy) {
      writer.pair("文号", policy.documentNumber(), right);
      writer.pair("发文机关", policy.issuer(), right);
      writer.pair("成文日期", policy.writtenOn(), right);
      writer.pair("施行日期", policy.effectiveOn(), right);
      writer.pair("有效性", policy.validity().label(), right);
      writer.pair("索引号", policy.indexNumber(), right);
      writer.pair("废止说明", policy.repealedBy(), right);
    } else if (entry.body() instanceof Guide guide) {
      writer.pair("谁能办", guide.applicants(), right);
      writer.pair("受理机关", guide.acceptedBy(), right);
      writer.pair("承诺时限", guide.time() == null ? null : guide.time().promised(), right);
      writer.pair("收费", guide.fee(), right);
    } else if (entry.body() instanceof DisclosureTable table) {
      writer.pair("村（社区）", table.village(), right);
      writer.pair("项目", table.item(), right);
      writer.pair("时间", table.period(), right);
      writer.pair("监督电话", table.supervisionPhone(), right);
    } else if (entry.body() instanceof Decision decision) {
      writer.pair("承办单位", decision.undertakenBy(), right);
    }
  }

  /** All the rest. */
  void text(Entry entry, LocalDate today) {
    if (entry.summary() != null) {
      writer.paragraph(speech.text(entry.summary()));
    }
    if (entry.shownUntil().map(day -> day.isBefore(today)).orElse(false)) {
      writer.strong(speech.say("公开期已满"));
    } else if (entry.body() instanceof Guide guide) {
      guide(guide);
    } else if (entry.body() instanceof Decision decision) {
      decision(decision);
    } else if (entry.body() instanceof Gazette gazette) {
      gazette(gazette);
    } else {
      if (entry.body() instanceof ServicePackage services) {
        services(services);
      }
      PlainText.particulars(entry, speech).forEach(writer::line);
      writer.blocks(entry.body().text());
    }
  }

  private void guide(Guide guide) {
    if (!guide.materials().isEmpty()) {
      writer.heading(speech.say("请带好以下材料"), 1);
      guide.materials().forEach(this::material);
    }
    if (!guide.conditions().isEmpty()) {
      writer.heading(speech.say("要符合什么条件"), 1);
      guide.conditions().forEach(condition -> writer.point(A4Writer.POINT, speech.text(condition)));
    }
    if (!guide.steps().isEmpty()) {
      writer.heading(speech.say("怎么办"), 1);
      for (int i = 0; i < guide.steps().size(); i++) {
        Guide.Step step = guide.steps().get(i);
        writer.point(i + 1 + ".", speech.say("{0}：{1}", step.title(), step.text()));
      }
    }
    if (!guide.windows().isEmpty()) {
      writer.heading(speech.say("到哪里办"), 1);
      writer.table(
          writer.heads("窗口", "时间", "电话"),
          guide.windows().stream()
              .map(window -> List.of(window.name(), window.hours(), window.phone()))
              .toList());
    }
    questions(guide.questions());
    if (!guide.legalBasis().isEmpty()) {
      writer.heading(speech.say("依据"), 1);
      guide.legalBasis().forEach(basis -> writer.point(A4Writer.POINT, speech.han(basis)));
    }
    writer.pages().feed(8);
    writer.pair("法定时限", guide.time() == null ? null : guide.time().statutory());
    writer.pair("决定机关", guide.decidedBy());
    writer.pair("办理结果", guide.result());
    writer.pair("监督电话", guide.supervisionPhone());
    writer.pair("不服怎么办", guide.remedy());
    writer.pair("事项编码", guide.itemCode());
  }

  private void material(Guide.Material material) {
    StringBuilder note = new StringBuilder(material.form().strip());
    if (material.source() != null) {
      note.append(" · ").append(material.source().strip());
    }
    if (material.note() != null) {
      note.append(" · ").append(material.note().strip());
    }
    Said more =
        material.required() ? speech.han(note.toString()) : speech.say("{0} · {1}", "没有可不带", note);
    writer.box(speech.text(material.name()), more);
  }

  private void questions(List<Interpretation.Question> questions) {
    if (!questions.isEmpty()) {
      writer.heading(speech.say("常见问题"), 1);
      for (Interpretation.Question question : questions) {
        writer.strong(speech.say("问：{0}", question.question()));
        writer.line(speech.say("答：{0}", question.answer()));
      }
    }
  }

  private void decision(Decision decision) {
    for (Decision.Stage stage : decision.stages()) {
      writer.heading(speech.han(stage.name()), 1);
      writer.small(stage.on() == null ? speech.say("尚未进行") : speech.han(stage.on().toString()));
      writer.blocks(stage.text());
    }
    if (!decision.comments().isEmpty()) {
      writer.heading(speech.say("意见采纳情况"), 1);
      writer.table(
          writer.heads("意见", "结果", "理由"),
          decision.comments().stream()
              .map(comment -> List.of(comment.opinion(), comment.adopted(), comment.reason()))
              .toList());
    }
  }

  private void gazette(Gazette gazette) {
    for (Gazette.Article article : gazette.contents()) {
      writer.heading(speech.text(article.title()), 1);
      writer.small(speech.han(article.section()));
      writer.blocks(article.text());
    }
  }

  private void services(ServicePackage services) {
    writer.paragraph(speech.text(services.scene()));
    services.items().forEach(item -> writer.point(A4Writer.POINT, speech.text(item.why())));
  }
}
