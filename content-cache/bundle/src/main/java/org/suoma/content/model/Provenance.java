package org.suoma.content.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry came from and as of when.
 *
 * @param name the source in words, e.g. {@code 中国政府网} or {@code 索玛县示例数据}
 * @param url its public address, also offered to phones as a QR code; null where there is none
 * @param asOf the day on which the source said so; null if unknown
 */
public record Provenance(String name, @Nullable String url, @Nullable LocalDate asOf) {}
