package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy.
 *
 * @param employer who hires
 * @param kind e.g. {@code 全职}, {@code 公益性岗位}
 * @param where place of work
 * @param pay in words
 * @param openings how many
 * @param requirements what is asked for
 * @param contact how to apply
 * @param until last day; the vacancy disappears afterwards
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
    String employer,
    String kind,
    String where,
    String pay,
    int openings,
    List<String> requirements,
    String contact,
    @Nullable LocalDate until)
    implements EntryBody {

  /** Copies the requirements. */
  public Job {
    requirements = Lists.copyOrEmpty(requirements);
  }

  @Override
  public List<Block> text() {
    return List.of();
  }
}
