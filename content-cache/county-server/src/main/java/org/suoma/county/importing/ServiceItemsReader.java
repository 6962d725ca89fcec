package org.suoma.county.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Guide;

/**
 * Reads a list of service items as the provincial service platforms export it: department, group,
 * name and address of the online service. All else of a guide stays empty, and its page says so.
 */
final class ServiceItemsReader implements DocumentReader {

  private static final Pattern ITEM_CODE = Pattern.compile("[?&]itemCode=([A-Za-z0-9._-]+)");

  @Override
  public boolean recognises(SourceFile file) throws UnreadableDocumentException {
    return file.extension().equals("json")
        && file.json().isArray()
        && !file.json().isEmpty()
        && file.json().get(0).has("department")
        && file.json().get(0).has("name");
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    List<Document> items = new ArrayList<>();
    int number = 0;
    for (JsonNode item : file.json()) {
      number++;
      items.add(item(item, number));
    }
    return Documents.of(items);
  }

  private static Document item(JsonNode item, int number) throws UnreadableDocumentException {
    String name = required(item, "name", number);
    String department = required(item, "department", number);
    String link = optional(item, "link").orElse(null);
    if (link != null && !PolicyHead.isWebAddress(link)) {
      throw new UnreadableDocumentException("第 %d 项的 link 不是 http 或 https 地址".formatted(number));
    }
    Optional<String> code = Optional.ofNullable(link).flatMap(ServiceItemsReader::itemCode);
    return new ForeignDocument(
        StableId.of("item", code.orElse(name + "\n" + department)),
        false,
        name,
        department,
        DefaultColumn.SERVICE_ITEMS,
        ForeignDocument.DatedBy.importing(),
        "政务服务网事项清单",
        link,
        optional(item, "group").stream().toList(),
        List.of(),
        guide(department, code.orElse(null), link));
  }

  private static Guide guide(String department, @Nullable String code, @Nullable String link) {
    return new Guide(
        code,
        null,
        null,
        department,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        link);
  }

  private static Optional<String> itemCode(String link) {
    Matcher code = ITEM_CODE.matcher(link);
    return code.find() ? Optional.of(code.group(1)) : Optional.empty();
  }

  private static String required(JsonNode item, String key, int number)
      throws UnreadableDocumentException {
    return optional(item, key)
        .orElseThrow(() -> new UnreadableDocumentException("第 %d 项没有“%s”".formatted(number, key)));
  }

  private static Optional<String> optional(JsonNode item, String key) {
    return Optional.ofNullable(item.get(key))
        .filter(JsonNode::isTextual)
        .map(value -> TextBlocks.squeeze(value.textValue()))
        .filter(value -> !value.isEmpty());
  }
}
