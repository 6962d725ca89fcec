package org.suoma.app.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Applicant;
import org.suoma.content.form.DisclosureApplication;
import org.suoma.content.form.DisclosureApplication.Delivery;
import org.suoma.content.form.DisclosureApplication.Medium;
import org.suoma.content.form.Intake;
import org.suoma.content.form.Signature;
import org.suoma.content.model.County;
import org.suoma.content.model.Text;
import org.suoma.content.model.Unit;
import org.suoma.content.submission.SubmissionKind;

/** An application for disclosure of government information (政府信息公开条例, art. 29). */
public final class DisclosureForm implements Form {

  /** Its key. */
  public static final String KEY = "disclosure";

  /** Answered within so many working days (art. 33). */
  private static final int WORKDAYS = 20;

  private static final int MOST_NAME = 50;
  private static final int MOST_LINE = 120;
  private static final int MOST_PHONE = 13;
  private static final int CODE_LENGTH = 18;

  private static final String CARD = "card";
  private static final String CITIZEN = "citizen";
  private static final String ORGANISATION = "organisation";
  private static final String MYSELF = "myself";
  private static final String ORAL = "oral";

  private final County county;
  private final Intake intake;
  private final Workdays workdays;

  /** The form of a county whose intake names organs. */
  public DisclosureForm(County county, Intake intake, Workdays workdays) {
    this.county = county;
    this.intake = intake;
    this.workdays = workdays;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Text title() {
    return Text.han("申请公开");
  }

  @Override
  public String origin() {
    return "apply";
  }

  @Override
  public SubmissionKind kind() {
    return SubmissionKind.DISCLOSURE_APPLICATION;
  }

  @Override
  public List<Question> questions(Answers answers) {
    List<Question> questions = new ArrayList<>();
    questions.add(
        new Question.Write(
            "request",
            Phrase.of("想要什么信息？"),
            Phrase.of("写清楚是什么、哪一年、哪个单位。已经公开的会在这里显示，点开就能看，不用申请。"),
            Field.TEXT,
            DisclosureApplication.MOST_REQUEST,
            false,
            true));
    questions.add(
        new Question.Choose(
            "organ",
            Phrase.of("交给哪个机关？"),
            Phrase.of("不清楚就选第一个，由它转告。"),
            intake.organs().stream()
                .map(
                    organ ->
                        new Question.Choice(
                            organ.unit(),
                            Phrase.of("{0}", unitName(organ.unit())),
                            Phrase.of("{0}", organ.office())))
                .toList(),
            false,
            false));
    questions.add(new Question.Agree("agree", Phrase.of("您的信息怎么用"), intake.notice(), false));
    questions.add(
        choose(
            "who",
            Phrase.of("谁来申请？"),
            Question.Choice.of(CITIZEN, Phrase.of("我个人")),
            Question.Choice.of(ORGANISATION, Phrase.of("单位、企业、合作社"))));
    if (isOrganisation(answers)) {
      addOrganisation(questions);
    } else {
      addCitizen(questions);
    }
    questions.add(
        write("phone", Phrase.of("电话"), Phrase.of("需要您补充说明时，打这个电话。"), Field.PHONE, MOST_PHONE));
    addDelivery(questions, answers);
    if (!isOrganisation(answers) && !answers.one("hand").equals(ORAL)) {
      questions.add(new Question.Sign("signature", Phrase.of("请签名"), Phrase.of("用手指在框里写您的名字。")));
    }
    return questions;
  }

  private void addCitizen(List<Question> questions) {
    questions.add(
        choose(
            "hand",
            Phrase.of("谁来写？"),
            Question.Choice.of(MYSELF, Phrase.of("我自己写")),
            new Question.Choice(ORAL, Phrase.of("我说，工作人员代写"), Phrase.of("写字有困难的，可以口头申请，不用签名。"))));
    // Sensitive data is agreed to separately (个人信息保护法, art. 29).
    questions.add(new Question.Agree("agree-id", Phrase.of("身份证号要您单独同意"), intake.notice(), true));
    questions.add(
        new Question.Card(
            CARD, Phrase.of("请放身份证"), Phrase.of("放在读卡器上，姓名和号码会自己填好。只用这一次，不保存。"), "name", "id"));
    questions.add(write("name", Phrase.of("姓名"), Phrase.of("和身份证上一样。"), Field.TEXT, MOST_NAME));
    questions.add(
        write(
            "id",
            Phrase.of("身份证号"),
            Phrase.of("18 位，最后一位可能是 X。"),
            Field.CITIZEN_NUMBER,
            CODE_LENGTH));
  }

  private static void addOrganisation(List<Question> questions) {
    questions.add(write("name", Phrase.of("单位全称"), null, Field.TEXT, MOST_LINE));
    questions.add(
        write(
            "code",
            Phrase.of("统一社会信用代码"),
            Phrase.of("18 位，在营业执照上。"),
            Field.CREDIT_CODE,
            CODE_LENGTH));
    questions.add(
        new Question.Choose(
            "category",
            Phrase.of("是哪一类单位？"),
            null,
            Arrays.stream(Applicant.Category.values())
                .map(kind -> Question.Choice.of(kind.name(), Phrase.of(kind.label())))
                .toList(),
            false,
            false));
    questions.add(write("representative", Phrase.of("法定代表人"), null, Field.TEXT, MOST_NAME));
    questions.add(write("person", Phrase.of("联系人"), null, Field.TEXT, MOST_NAME));
  }

  private static void addDelivery(List<Question> questions, Answers answers) {
    questions.add(
        choose(
            "medium",
            Phrase.of("想要纸的，还是电子的？"),
            Question.Choice.of(Medium.PAPER.name(), Phrase.of(Medium.PAPER.label())),
            Question.Choice.of(Medium.ELECTRONIC.name(), Phrase.of(Medium.ELECTRONIC.label()))));
    questions.add(
        choose(
            "delivery",
            Phrase.of("怎么拿到？"),
            Arrays.stream(Delivery.values())
                .filter(
                    delivery ->
                        delivery != Delivery.E_MAIL
                            || answers.one("medium").equals(Medium.ELECTRONIC.name()))
                .map(delivery -> Question.Choice.of(delivery.name(), Phrase.of(delivery.label())))
                .toArray(Question.Choice[]::new)));
    if (answers.one("delivery").equals(Delivery.POST.name())) {
      questions.add(
          write("address", Phrase.of("收件地址"), Phrase.of("写到门牌或者村、组。"), Field.TEXT, MOST_LINE));
    } else if (answers.one("delivery").equals(Delivery.E_MAIL.name())) {
      questions.add(write("email", Phrase.of("电子邮箱"), null, Field.E_MAIL, MOST_LINE));
    }
  }

  private static Question write(
      String id, Phrase ask, @Nullable Phrase help, Field field, int longest) {
    return new Question.Write(id, ask, help, field, longest, false, false);
  }

  private static Question choose(String id, Phrase ask, Question.Choice... choices) {
    return new Question.Choose(id, ask, null, List.of(choices), false, false);
  }

  private static boolean isOrganisation(Answers answers) {
    return answers.one("who").equals(ORGANISATION);
  }

  private String unitName(String unit) {
    return county.unit(unit).map(Unit::name).orElse(unit);
  }

  @Override
  public Destination destination(Answers answers, LocalDate today) {
    Optional<Intake.Organ> organ = intake.organ(answers.one("organ"));
    LocalDate due = workdays.plus(today, WORKDAYS);
    return new Destination(
        organ.map(Intake.Organ::office).orElseGet(() -> unitName(answers.one("organ"))),
        organ.map(Intake.Organ::address).orElse(null),
        organ.map(Intake.Organ::phone).orElse(null),
        Phrase.of("写得不清楚的，7 个工作日内会请您补充；20 个工作日内答复，需要延长的会告诉您。不收费。"),
        due,
        workdays.covers(due));
  }

  @Override
  public DisclosureApplication fill(Answers answers, LocalDate today) {
    Applicant.Contact contact =
        new Applicant.Contact(
            answers.one("phone"), given(answers, "address"), given(answers, "email"));
    boolean organisation = isOrganisation(answers);
    boolean oral = !organisation && answers.one("hand").equals(ORAL);
    Applicant applicant =
        organisation
            ? new Applicant.Organisation(
                answers.one("name"),
                answers.one("code"),
                Applicant.Category.valueOf(answers.one("category")),
                answers.one("representative"),
                answers.one("person"),
                contact)
            : new Applicant.Citizen(
                answers.one("name"),
                answers.one("id"),
                answers.one(CARD).equals(Question.Card.READ),
                contact);
    return new DisclosureApplication(
        applicant,
        answers.one("organ"),
        answers.one("request"),
        Medium.valueOf(answers.one("medium")),
        Delivery.valueOf(answers.one("delivery")),
        today,
        oral,
        intake.notice().version(),
        organisation || oral
            ? null
            : new Signature(Question.Sign.WIDTH, Question.Sign.HEIGHT, answers.all("signature")));
  }

  /** An answer to a question that is asked; earlier answers to others do not count. */
  private @Nullable String given(Answers answers, String id) {
    return question(answers, id).isPresent() && !answers.one(id).isEmpty() ? answers.one(id) : null;
  }
}
