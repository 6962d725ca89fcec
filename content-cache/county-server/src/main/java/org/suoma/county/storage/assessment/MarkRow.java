package org.suoma.county.storage.assessment;

import java.math.BigDecimal;

/**
 * What somebody gives a unit for an item of the score sheet.
 *
 * @param item its id
 * @param points how many
 * @param remark why; may be empty
 * @param login of whoever gave them
 * @param signature as the trail names them
 */
public record MarkRow(
    String item, BigDecimal points, String remark, String login, String signature) {}
