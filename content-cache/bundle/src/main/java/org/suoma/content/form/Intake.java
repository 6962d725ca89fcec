package org.suoma.content.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.Text;
import org.suoma.content.submission.SubmissionKind;

/**
 * What a county takes in at its kiosks and who answers it, file {@value #FILE} of a release;
 * without it, kiosks take in nothing.
 *
 * @param format 1
 * @param notice what is told before personal data is asked for
 * @param organs units that answer applications for disclosure; empty: none are taken
 * @param counters where letters go, one for each kind that is taken
 * @param photosUrl where phones reach the county's page for photographs, e.g. {@code
 *     https://example.gov.cn/photos}; null: none are taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Intake(
    int format,
    PrivacyNotice notice,
    List<Organ> organs,
    List<Counter> counters,
    @Nullable URI photosUrl) {

  /** The file's name in a release. */
  public static final String FILE = "intake.json";

  private static final int FORMAT = 1;

  /** Copies the lists; refuses formats that are not known and two counters of one kind. */
  public Intake {
    if (format != FORMAT) {
      throw new IllegalArgumentException("format：应为 1，现为 " + format);
    }
    organs = organs == null ? List.of() : List.copyOf(organs);
    counters = counters == null ? List.of() : List.copyOf(counters);
    if (counters.stream().map(Counter::kind).distinct().count() != counters.size()) {
      throw new IllegalArgumentException("counters：每一类只能有一个");
    }
    if (photosUrl != null
        && (!"https".equals(photosUrl.getScheme())
            || photosUrl.getHost() == null
            || photosUrl.getQuery() != null)) {
      throw new IllegalArgumentException(
          "photosUrl：应为 https 开头、不带问号的地址，如 https://example.gov.cn/photos，现为 " + photosUrl);
    }
  }

  /**
   * Reads the file.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static Intake read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, Intake.class);
  }

  /** Where letters of this kind go; empty if they are not taken. */
  public Optional<Counter> counter(SubmissionKind kind) {
    return counters.stream().filter(counter -> counter.kind() == kind).findFirst();
  }

  /** Ids of all units that answer something. */
  public Set<String> units() {
    Set<String> units = new LinkedHashSet<>();
    organs.forEach(organ -> units.add(organ.unit()));
    counters.forEach(counter -> units.add(counter.unit()));
    return units;
  }

  /** The organ of this unit. */
  public Optional<Organ> organ(String unit) {
    return organs.stream().filter(organ -> organ.unit().equals(unit)).findFirst();
  }

  /**
   * What is told before personal data is asked for (个人信息保护法, arts. 17, 28 to 31, 35).
   *
   * @param version changes with every change of the words
   * @param controller who handles the data, and how to reach them
   * @param purpose what for, and how
   * @param kinds which data
   * @param retention for how long
   * @param rights what the person may ask for, and where
   * @param sensitive why the number on the identity card is needed, which is agreed to separately
   */
  public record PrivacyNotice(
      String version,
      Text controller,
      Text purpose,
      Text kinds,
      Text retention,
      Text rights,
      Text sensitive) {}

  /**
   * A unit that answers applications.
   *
   * @param unit its id in {@code county.json}
   * @param office who handles them, e.g. {@code 县政府办公室政务公开股}
   * @param address where to go
   * @param phone whom to call
   */
  public record Organ(String unit, String office, String address, String phone) {}

  /**
   * Where letters of one kind go.
   *
   * @param kind of letters
   * @param unit id of the unit that answers
   * @param promise what happens next and by when, e.g. {@code 5 个工作日内答复}
   * @param workdays by when, in working days; null if nothing is promised
   * @param needsContact whether a telephone number must be left, because nobody could answer else;
   *     null: no
   * @param photos whether photographs may follow by way of a phone; null: no
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Counter(
      SubmissionKind kind,
      String unit,
      Text promise,
      @Nullable Integer workdays,
      @Nullable Boolean needsContact,
      @Nullable Boolean photos) {
    /** Refuses kinds that are no letters, and endless promises. */
    public Counter {
      if (kind == SubmissionKind.DISCLOSURE_APPLICATION) {
        throw new IllegalArgumentException("counters：依申请公开由 organs 受理");
      }
      if (workdays != null && (workdays < 1 || workdays > 250)) {
        throw new IllegalArgumentException("counters.workdays：应为 1 到 250，现为 " + workdays);
      }
    }
  }
}
