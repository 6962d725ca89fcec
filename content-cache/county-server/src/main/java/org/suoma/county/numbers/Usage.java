package org.suoma.county.numbers;

import java.util.List;

/**
 * How kiosks were used in a period.
 *
 * @param period which
 * @param where which kiosks, in Han
 * @param totals visits, pages, searches and the like
 * @param byDay visits of each day; of each month where the period is longer than two months
 * @param byHour visits of each hour that had any
 * @param byKiosk visits of each kiosk
 * @param byArea visits of each area
 * @param languages visits by the language of their pages at the end
 * @param ends visits by what ended them
 * @param pages pages opened, by kind
 * @param entries entries opened most often
 * @param words words that were searched for most often
 * @param missing words of which nothing was found
 * @param taken papers, codes for the phone, sites opened
 * @param forms what was handed in, by kind
 */
public record Usage(
    Period period,
    String where,
    List<Figure> totals,
    List<Figure> byDay,
    List<Figure> byHour,
    List<Figure> byKiosk,
    List<Figure> byArea,
    List<Figure> languages,
    List<Figure> ends,
    List<Figure> pages,
    List<Figure> entries,
    List<Figure> words,
    List<Figure> missing,
    List<Figure> taken,
    List<Figure> forms) {

  /** Whether anything was counted. */
  public boolean isEmpty() {
    return totals.stream().allMatch(total -> total.count() == 0);
  }

  /** All parts with their headings, in the order of reports. */
  public List<Part> parts() {
    return List.of(
        new Part("总数", "项目", totals),
        new Part(isByMonth() ? "每月使用" : "每天使用", isByMonth() ? "月份" : "日期", byDay),
        new Part("每小时使用", "开始的钟点", byHour),
        new Part("各终端", "终端", byKiosk),
        new Part("各地区", "地区", byArea),
        new Part("语言", "结束时的语言", languages),
        new Part("怎样结束", "结束方式", ends),
        new Part("页面", "页面", pages),
        new Part("条目", "条目", entries),
        new Part("常用的查找词", "查找词", words),
        new Part("没有找到的词", "查找词", missing),
        new Part("打印和带走", "方式", taken),
        new Part("提交", "种类", forms));
  }

  private boolean isByMonth() {
    return period.days() > Numbers.MOST_DAYS_BY_DAY;
  }

  /**
   * Figures under one heading.
   *
   * @param name the heading
   * @param column what the labels are
   * @param figures the lines
   */
  public record Part(String name, String column, List<Figure> figures) {}
}
