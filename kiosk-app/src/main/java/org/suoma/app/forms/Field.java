package org.suoma.app.forms;

import org.suoma.app.language.Phrase;
import org.suoma.content.form.Identifiers;

/** What is written in a field, and which keyboard fits. */
public enum Field {
  TEXT("han"),
  PHONE("number"),
  CITIZEN_NUMBER("id"),
  CREDIT_CODE("capitals"),
  E_MAIL("latin");

  private final String keyboard;

  Field(String keyboard) {
    this.keyboard = keyboard;
  }

  /** Its name in the page's keyboard. */
  public String keyboard() {
    return keyboard;
  }

  boolean accepts(String text) {
    return switch (this) {
      case TEXT -> true;
      case PHONE -> Identifiers.isPhone(text);
      case CITIZEN_NUMBER -> Identifiers.isCitizenNumber(text);
      case CREDIT_CODE -> Identifiers.isCreditCode(text);
      case E_MAIL -> Identifiers.isEmail(text);
    };
  }

  Phrase fault() {
    return switch (this) {
      case PHONE -> Phrase.of("电话应是 7 到 13 位数字，座机要加区号。");
      case CITIZEN_NUMBER -> Phrase.of("身份证号有错：应是 18 位，最后一位要对得上。请从头对一遍。");
      case CREDIT_CODE -> Phrase.of("统一社会信用代码有错：应是 18 位，最后一位要对得上。请从头对一遍。");
      case E_MAIL -> Phrase.of("邮箱地址有错：中间要有 @，后面要有点。");
      case TEXT -> throw new IllegalStateException("any text will do");
    };
  }
}
