package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A township, street or village.
 *
 * @param code 9 digits (township, street) or 12 (village)
 * @param name its name
 * @param parent code of the township above a village; null otherwise
 * @param level which of them it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Area(String code, Text name, @Nullable String parent, Column.Level level) {}
