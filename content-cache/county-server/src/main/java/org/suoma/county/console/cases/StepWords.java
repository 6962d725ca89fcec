package org.suoma.county.console.cases;

import java.util.List;
import org.suoma.county.cases.AuditTrail;
import org.suoma.county.cases.CaseStep;
import org.suoma.county.cases.ReplyCode;
import org.suoma.county.console.cases.CaseView.Step;
import org.suoma.county.console.page.PageTemplates;

/** Says what was done about a case, step by step. */
final class StepWords {

  private final CaseWords words;
  private final PageTemplates templates;

  StepWords(CaseWords words, PageTemplates templates) {
    this.words = words;
    this.templates = templates;
  }

  List<Step> of(List<AuditTrail.Recorded> trail) {
    return trail.stream()
        .map(
            step ->
                new Step(
                    templates.time(step.at()),
                    "%s（%s）".formatted(step.actor(), step.role().label()),
                    step.step().action().label() + facts(step.step()),
                    step.note()))
        .toList();
  }

  private String facts(CaseStep step) {
    if (step instanceof CaseStep.Registered registered) {
      return "：%s，%s 提交，%s"
          .formatted(
              registered.channel().label(), registered.handedInOn(), words.unit(registered.unit()));
    } else if (step instanceof CaseStep.Confirmed confirmed) {
      return "：" + confirmed.on();
    } else if (step instanceof CaseStep.CorrectionAsked asked) {
      return "：%s 告知，补正到 %s".formatted(asked.on(), asked.until());
    } else if (step instanceof CaseStep.Corrected corrected) {
      return "：" + corrected.on();
    } else if (step instanceof CaseStep.Assigned assigned) {
      String owner = assigned.owner() == null ? "" : "，" + assigned.owner();
      return "：" + words.unit(assigned.unit()) + owner;
    } else if (step instanceof CaseStep.Consulted consulted) {
      return "：%s，%s 送达".formatted(consulted.whom().label(), consulted.reachedOn());
    } else if (step instanceof CaseStep.OpinionReceived opinion) {
      return "：第 %d 次，%s".formatted(opinion.place() + 1, opinion.on());
    } else if (step instanceof CaseStep.Extended extended) {
      return "：%d 个工作日，%s 告知".formatted(extended.workdays(), extended.toldOn());
    } else if (step instanceof CaseStep.Replied replied) {
      ReplyCode code = replied.code();
      return "：%s%s".formatted(replied.on(), code == null ? "" : "，" + code.label());
    } else if (step instanceof CaseStep.Reviewed reviewed) {
      return reviewed.publish() ? "：转为主动公开" : "：不转为主动公开";
    } else if (step instanceof CaseStep.AnswerPublished published) {
      return "：条目 " + published.entry();
    }
    return "";
  }
}
