package org.suoma.county.console.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.form.AnsweredSurvey;
import org.suoma.content.form.Applicant;
import org.suoma.content.form.DisclosureApplication;
import org.suoma.content.form.Letter;
import org.suoma.content.form.Signature;
import org.suoma.content.form.WrittenForm;
import org.suoma.county.console.cases.CaseView.Content;
import org.suoma.county.console.cases.CaseView.Drawing;
import org.suoma.county.console.cases.CaseView.Fact;

/** Lays out what a resident has written, for the officer who opened it. */
final class WrittenContent {

  private final CaseWords words;
  private final List<Fact> facts = new ArrayList<>();

  private WrittenContent(CaseWords words) {
    this.words = words;
  }

  static Content of(WrittenForm form, CaseWords words) {
    WrittenContent content = new WrittenContent(words);
    if (form instanceof DisclosureApplication application) {
      return new Content(content.application(application), drawing(application.signature()));
    }
    if (form instanceof Letter letter) {
      return new Content(content.letter(letter), null);
    }
    if (form instanceof AnsweredSurvey survey) {
      return new Content(content.survey(survey), null);
    }
    throw new AssertionError(form.kind());
  }

  private List<Fact> application(DisclosureApplication application) {
    Applicant applicant = application.applicant();
    if (applicant instanceof Applicant.Citizen citizen) {
      add("申请人", citizen.name());
      add("身份证号", citizen.idNumber());
      add("身份核对", citizen.fromCard() ? "由身份证读出" : "手工输入，请核对");
    } else if (applicant instanceof Applicant.Organisation organisation) {
      add("申请单位", organisation.name());
      add("单位类别", organisation.category().label());
      add("统一社会信用代码", organisation.creditCode());
      add("法定代表人", organisation.representative());
      add("联系人", organisation.contactPerson());
    }
    add("电话", applicant.contact().phone());
    add("地址", applicant.contact().address());
    add("邮箱", applicant.contact().email());
    add("受理机关", words.unit(application.organ()));
    add("需要的信息", application.request());
    add("提供方式", application.medium().label());
    add("获取方式", application.delivery().label());
    add("提交日期", application.handedInOn().toString());
    add("口头申请", application.oral() ? "是，由工作人员代为填写" : "否");
    add("告知书版本", application.noticeVersion());
    return facts;
  }

  private List<Fact> letter(Letter letter) {
    add("写给", words.unit(letter.unit()));
    add("关于条目", letter.about());
    add("内容", letter.text());
    add("姓名", letter.name());
    add("电话", letter.phone());
    return facts;
  }

  private List<Fact> survey(AnsweredSurvey survey) {
    add("问卷", survey.survey());
    for (Map.Entry<String, List<String>> answer : survey.answers().entrySet()) {
      add(answer.getKey(), String.join("、", answer.getValue()));
    }
    return facts;
  }

  private void add(String label, @Nullable String value) {
    if (value != null) {
      facts.add(new Fact(label, value));
    }
  }

  private static @Nullable Drawing drawing(@Nullable Signature signature) {
    return signature == null
        ? null
        : new Drawing(
            "0 0 %d %d".formatted(signature.width(), signature.height()), signature.strokes());
  }
}
