package org.suoma.content.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionKind;

/**
 * What a resident has filled in: the content of an envelope, JSON in UTF-8. Holds personal data;
 * its records say nothing of it in {@code toString}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DisclosureApplication.class, name = "disclosure-application"),
  @JsonSubTypes.Type(value = Letter.class, name = "letter"),
  @JsonSubTypes.Type(value = AnsweredSurvey.class, name = "survey")
})
public sealed interface WrittenForm permits DisclosureApplication, Letter, AnsweredSurvey {

  /** The kind that stands on its envelope. */
  SubmissionKind kind();

  /** Its JSON; the caller overwrites it once it is sealed. */
  default byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Reads the content of an envelope.
   *
   * @throws MalformedContentException saying what is wrong with it, without what was written
   */
  static WrittenForm read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, WrittenForm.class);
  }
}
