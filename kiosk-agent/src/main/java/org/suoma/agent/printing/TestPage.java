package org.suoma.agent.printing;

import java.util.ArrayList;
import java.util.List;
import org.suoma.device.Receipt;

/** What a printer is tried with: all kinds of letters, a code, lines to both edges. */
public final class TestPage {

  /** Unicode CLDR, locale ii: the Yi script's own name. */
  private static final String YI = "ꆈꌠꁱꂷ";

  private TestPage() {}

  /**
   * The page.
   *
   * @param heading what stands below its title, e.g. the printer's model
   * @param facts of the kiosk, above the letters; may be none
   */
  public static Receipt of(String heading, List<Receipt.Pair> facts) {
    List<Receipt.Item> items = new ArrayList<>();
    items.add(line("索玛测试页", Receipt.Size.LARGE, Receipt.Align.CENTER, true));
    items.add(line(heading, Receipt.Size.NORMAL, Receipt.Align.CENTER, false));
    items.add(new Receipt.Rule());
    items.addAll(facts);
    items.add(new Receipt.Pair("汉字", "政务公开 医疗保险 高龄津贴"));
    items.add(new Receipt.Pair("生僻字", "㐀㑇䶮"));
    items.add(new Receipt.Pair("彝文", YI));
    items.add(new Receipt.Pair("数字", "0123456789 ABC abc"));
    items.add(line("粗体", Receipt.Size.NORMAL, Receipt.Align.START, true));
    items.add(new Receipt.Rule());
    items.add(new Receipt.QrCode("suoma:test", "扫码应显示 suoma:test"));
    items.add(line("横线到两边、字不缺、纸切断，就是好的", Receipt.Size.NORMAL, Receipt.Align.START, false));
    return new Receipt(items);
  }

  private static Receipt.Line line(
      String text, Receipt.Size size, Receipt.Align align, boolean bold) {
    return new Receipt.Line(text, size, align, bold);
  }
}
