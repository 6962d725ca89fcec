package org.suoma.county.publishing;

import java.io.IOException;
import java.util.List;
import org.suoma.county.checking.Judgement;
import org.suoma.county.checking.finding.Finding;

/** Checks stop the release; the message says so in Chinese, and names the first of them. */
public final class BlockedContentException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int NAMED = 3;

  private final transient Judgement judgement;

  BlockedContentException(Judgement judgement) {
    super(message(judgement.standing()));
    this.judgement = judgement;
  }

  /** What the checks say. */
  public Judgement judgement() {
    return judgement;
  }

  private static String message(List<Finding> standing) {
    List<String> first = standing.stream().limit(NAMED).map(Finding::inWords).toList();
    return "检查拦下了 %d 处，没有发布：%s%s。请改正，或由签发人在控制台“检查”里写明理由放行"
        .formatted(standing.size(), String.join("；", first), standing.size() > NAMED ? "；……" : "");
  }
}
