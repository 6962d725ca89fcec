package org.suoma.county.console.cases;

import java.util.List;
import org.suoma.county.cases.SurveyResult;
import org.suoma.county.console.page.PageFrame;

/**
 * What questionnaires have brought.
 *
 * @param frame around the page
 * @param results one for each questionnaire
 */
public record SurveysView(PageFrame frame, List<SurveyResult> results) {}
