package org.suoma.county.console;

import java.util.List;
import org.suoma.county.cases.SurveyResult;

/**
 * What questionnaires have brought.
 *
 * @param frame around the page
 * @param results one for each questionnaire
 */
public record SurveysView(PageFrame frame, List<SurveyResult> results) {}
