package org.suoma.content.model;

import java.util.List;

/**
 * 一件事: what a resident wants in plain words ("我要领高龄津贴"), and all the items it takes.
 *
 * @param scene who it is for, in one sentence
 * @param items the items, in order
 * @param text further explanation
 */
public record ServicePackage(Text scene, List<Item> items, List<Block> text) implements EntryBody {

  /** Copies the lists. */
  public ServicePackage {
    items = Lists.copyOrEmpty(items);
    text = Lists.copyOrEmpty(text);
  }

  /**
   * One item of the package.
   *
   * @param guide id of its guide
   * @param why what it is needed for
   */
  public record Item(String guide, Text why) {}
}
