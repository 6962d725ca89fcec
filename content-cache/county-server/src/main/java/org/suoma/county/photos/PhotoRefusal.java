package org.suoma.county.photos;

/** Why photographs are not taken, in words for the person who sends them. */
public enum PhotoRefusal {
  WRONG_NUMBER("编号有错：应是 16 位数字。请照回执从头对一遍。"),
  WRONG_CODE("编号和查询码对不上。查询码是 8 位数字，在回执上编号的下面。"),
  LOCKED("今天试错的次数太多了，请明天再传，或打回执上的电话。"),
  TOO_OFTEN("传得太频繁了，请过几分钟再试。"),
  BUSY("现在传照片的人多，请过一分钟再试。"),
  NONE("还没有选照片。"),
  TOO_MANY("一件最多传 4 张照片，这一件已经够了。"),
  TOO_LARGE("有一张照片超过 5 MB。请在手机上把照片改小一点，或者截屏以后传截屏。"),
  NO_PHOTO("有一个文件不是照片。只收 JPEG 和 PNG 照片；有的手机要在相机设置里选“兼容性最佳”。"),
  TOO_MANY_PIXELS("有一张照片尺寸太大。请截屏以后传截屏。"),
  BROKEN("有一张照片打不开，可能没有存完整。请重新拍一张。"),
  FULL("现在收不下照片。请过几天再传，或打回执上的电话。");

  private final String words;

  PhotoRefusal(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
