package org.suoma.content.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Who applies; the classes are those of the annual report's table 3 (国办公开办函〔2021〕30号). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Applicant.Citizen.class, name = "citizen"),
  @JsonSubTypes.Type(value = Applicant.Organisation.class, name = "organisation")
})
public sealed interface Applicant {

  /** How to be reached. */
  Contact contact();

  /**
   * A person.
   *
   * @param name as on the card
   * @param idNumber a citizen's number of 18 characters with the right check digit (GB 11643-1999)
   * @param fromCard whether name and number were read from the card and not typed
   * @param contact how to be reached
   */
  record Citizen(String name, String idNumber, boolean fromCard, Contact contact)
      implements Applicant {
    /** Refuses an empty name and a number that cannot be. */
    public Citizen {
      FieldRules.requireText("name", name, FieldRules.MOST_NAME);
      if (!Identifiers.isCitizenNumber(idNumber)) {
        throw new IllegalArgumentException("idNumber：不是有效的居民身份证号码");
      }
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
      return "Citizen[]";
    }
  }

  /**
   * A legal person or another organisation.
   *
   * @param name in full
   * @param creditCode 18 characters with the right check character (GB 32100-2015)
   * @param category for the annual report
   * @param representative 法定代表人
   * @param contactPerson who is to be asked for
   * @param contact how to be reached
   */
  record Organisation(
      String name,
      String creditCode,
      Category category,
      String representative,
      String contactPerson,
      Contact contact)
      implements Applicant {
    /** Refuses empty fields and a code that cannot be. */
    public Organisation {
      FieldRules.requireText("name", name, FieldRules.MOST_LINE);
      FieldRules.requireText("representative", representative, FieldRules.MOST_NAME);
      FieldRules.requireText("contactPerson", contactPerson, FieldRules.MOST_NAME);
      if (!Identifiers.isCreditCode(creditCode)) {
        throw new IllegalArgumentException("creditCode：不是有效的统一社会信用代码");
      }
    }

    /** Nothing of the organisation. */
    @Override
    public String toString() {
      return "Organisation[]";
    }
  }

  /**
   * How to be reached.
   *
   * @param phone digits, 7 to 13
   * @param address for letters; null if none is wanted
   * @param email null if none is wanted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Contact(String phone, @Nullable String address, @Nullable String email) {
    /** Refuses what nobody can be reached by. */
    public Contact {
      if (!Identifiers.isPhone(phone)) {
        throw new IllegalArgumentException("phone：应为 7 到 13 位数字");
      }
      if (address != null) {
        FieldRules.requireText("address", address, FieldRules.MOST_LINE);
      }
      if (email != null && !Identifiers.isEmail(email)) {
        throw new IllegalArgumentException("email：不是邮箱地址");
      }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
      return "Contact[]";
    }
  }

  /** What an organisation is, in the annual report's words. */
  enum Category {
    BUSINESS("商业企业"),
    RESEARCH("科研机构"),
    WELFARE("社会公益组织"),
    LEGAL("法律服务机构"),
    OTHER("其他");

    private final String label;

    Category(String label) {
      this.label = label;
    }

    /** As in the report. */
    public String label() {
      return label;
    }
  }
}
