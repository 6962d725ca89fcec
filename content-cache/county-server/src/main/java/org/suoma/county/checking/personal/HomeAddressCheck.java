package org.suoma.county.checking.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Places;
import org.suoma.county.checking.finding.Rule;

/** Finds addresses of homes down to the door: …组…号, …栋…单元…室. Those of offices are none. */
public final class HomeAddressCheck implements Check {

  private static final String NUMBER = "[0-9０-９一二三四五六七八九十百]{1,5}";

  private static final Pattern DOOR =
      Pattern.compile(
          "(村|社区|寨)?(%1$s|[A-Za-z])(村民小)?组%1$s号(?!文|令|公告|地块|楼|线)".formatted(NUMBER)
              + "|(%1$s|[A-Za-z])(栋|幢|座|号楼|#楼)(%1$s|[A-Za-z])单元%1$s(室|号|户)?".formatted(NUMBER)
              + "|(%1$s|[A-Za-z])(栋|幢|号楼)%1$s(室|户)".formatted(NUMBER));

  /** Where it says where an office is. */
  private static final Set<String> OFFICES =
      Set.of("address", "where", "hours", "directions", "contact", "name", "employer");

  private static final Pattern OFFICE_WORDS =
      Pattern.compile("办公|单位|经营|营业|企业|公司|项目|工程|机构|学校|注册|便民|服务(中心|站|点|窗口)|法院|委员会|地块|坐落|门市|店");

  private static final int REACH = 16;

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    Map<String, Places> found = new LinkedHashMap<>();
    for (Passage passage : entry.passages()) {
      if (!OFFICES.contains(passage.field())) {
        look(passage, found);
      }
    }
    return found.entrySet().stream()
        .map(
            group ->
                entry.finding(
                    Rule.HOME_ADDRESS,
                    group.getKey(),
                    group.getValue().inWords(),
                    "有到门牌的住址，共 %d 处".formatted(group.getValue().count()),
                    "请只写到村、组或街道；是单位地址的，由签发人写明理由放行"))
        .toList();
  }

  private static void look(Passage passage, Map<String, Places> found) {
    String text = passage.text();
    Matcher door = DOOR.matcher(text);
    while (door.find()) {
      String before = text.substring(Math.max(0, door.start() - REACH), door.start());
      if (!OFFICE_WORDS.matcher(passage.heading() + before).find()) {
        found.computeIfAbsent(passage.group(), group -> new Places()).add(passage.where(), "");
      }
    }
  }
}
