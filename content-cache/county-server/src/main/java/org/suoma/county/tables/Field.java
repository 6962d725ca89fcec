package org.suoma.county.tables;

import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a sheet may hold, by the subject of the sheet. */
enum Field {
  JOB_TITLE(Subject.JOB, "title", "岗位名称"),
  JOB_EMPLOYER(Subject.JOB, "employer", "招聘单位"),
  JOB_KIND(Subject.JOB, "kind", "岗位性质"),
  JOB_WHERE(Subject.JOB, "where", "工作地点"),
  JOB_PAY(Subject.JOB, "pay", "待遇"),
  JOB_OPENINGS(Subject.JOB, "openings", "招聘人数"),
  JOB_REQUIREMENTS(Subject.JOB, "requirements", "要求"),
  /** A requirement that only its heading explains, such as 学历. */
  JOB_LABELLED(Subject.JOB, "labelled", "其他要求"),
  JOB_CONTACT(Subject.JOB, "contact", "联系方式"),
  JOB_UNTIL(Subject.JOB, "until", "截止日期"),
  JOB_NUMBER(Subject.JOB, "number", "序号"),

  PERSON_NAME(Subject.PERSON, "name", "姓名"),
  PERSON_POST(Subject.PERSON, "post", "岗位"),
  PERSON_UNIT(Subject.PERSON, "unit", "单位"),
  PERSON_LANGUAGES(Subject.PERSON, "languages", "语言"),
  PERSON_PLACE(Subject.PERSON, "place", "服务地点"),
  PERSON_DUTY(Subject.PERSON, "duty", "值班时间"),
  PERSON_PHONE(Subject.PERSON, "phone", "电话"),
  PERSON_TASKS(Subject.PERSON, "tasks", "工作内容"),
  PERSON_NUMBER(Subject.PERSON, "number", "序号"),

  COLUMN_LEVEL_1(Subject.COLUMN, "level-1", "一级栏目"),
  COLUMN_LEVEL_2(Subject.COLUMN, "level-2", "二级栏目"),
  COLUMN_LEVEL_3(Subject.COLUMN, "level-3", "三级栏目"),
  COLUMN_OWNER(Subject.COLUMN, "owner", "责任单位"),
  COLUMN_UPDATE(Subject.COLUMN, "update", "更新周期"),
  COLUMN_RULE(Subject.COLUMN, "rule", "公开要求"),
  COLUMN_LEVELS(Subject.COLUMN, "levels", "公开层级"),
  COLUMN_NUMBER(Subject.COLUMN, "number", "序号"),

  TABLE_NUMBER(Subject.TABLE, "number", "序号"),
  TABLE_ITEM(Subject.TABLE, "item", "项目"),
  TABLE_DATE(Subject.TABLE, "date", "日期"),
  /** Telephones of offices, which are public. */
  TABLE_OPEN_PHONE(Subject.TABLE, "open-phone", "监督电话"),
  /** Anything else that is a heading. */
  TABLE_KNOWN(Subject.TABLE, "known", "其他列");

  private final Subject subject;
  private final String key;
  private final String label;

  Field(Subject subject, String key, String label) {
    this.subject = subject;
    this.key = key;
    this.label = label;
  }

  Subject subject() {
    return subject;
  }

  /** The Han word for it. */
  String label() {
    return label;
  }

  /** Whether it only counts the rows. */
  boolean isNumber() {
    return key.equals("number");
  }

  static Optional<Field> of(Subject subject, String key) {
    return Stream.of(values())
        .filter(field -> field.subject == subject && field.key.equals(key))
        .findFirst();
  }

  /** What the rows of a sheet are. */
  enum Subject {
    /** Columns of the catalog. */
    COLUMN("栏目目录"),
    /** Vacancies. */
    JOB("招聘岗位"),
    /** Staff. */
    PERSON("人员名册"),
    /** Anything that is shown as the table it is. */
    TABLE("公示表");

    private final String label;

    Subject(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
