package org.suoma.app.site;

import org.jspecify.annotations.Nullable;

/**
 * Where a kiosk stands.
 *
 * @param hall in words, e.g. {@code 县政务服务大厅 一楼}
 * @param area area code of the township, street or village whose content it shows first; null for
 *     the whole county
 * @param place id of the place's entry, from which distances are told; null if it has none
 */
public record Standpoint(String hall, @Nullable String area, @Nullable String place) {}
