package org.suoma.app.handoff;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.OnlineServices;

/**
 * What a phone needs to go on with an item elsewhere: the item's code and the area's, and nothing
 * about who stands here.
 *
 * @param item 事项编码; null if the guide has none
 * @param area 6, 9 or 12 digits (GB/T 2260)
 * @param content what the QR code holds: version 10 at level M at most
 * @param isAddress whether that is an address rather than words
 */
public record HandoffCode(@Nullable String item, String area, String content, boolean isAddress) {

  /** 57 modules: an old phone reads it off a worn screen. */
  static final int LARGEST_VERSION = 10;

  /**
   * The code for a guide.
   *
   * @param area where the kiosk stands
   * @param site the site on the allow-list that handles it; null if there is none
   */
  public static HandoffCode of(
      Entry entry, Guide guide, String area, OnlineServices.@Nullable Site site) {
    String item = guide.itemCode();
    Optional<String> address =
        Stream.of(Optional.ofNullable(itemAddress(item, area, site)), online(guide))
            .flatMap(Optional::stream)
            .filter(HandoffCode::fits)
            .findFirst();
    if (address.isPresent()) {
      return new HandoffCode(item, area, address.get(), true);
    }
    String words = item == null ? entry.title().zh() + " " + area : item + " " + area;
    return new HandoffCode(item, area, words, false);
  }

  private static @Nullable String itemAddress(
      @Nullable String item, String area, OnlineServices.@Nullable Site site) {
    return item == null || site == null || site.itemUrl() == null
        ? null
        : site.itemUrl().replace("{item}", encode(item)).replace("{area}", encode(area));
  }

  private static Optional<String> online(Guide guide) {
    return address(guide).map(URI::toString);
  }

  /** The guide's address; empty if it has none or what stands there is no web address. */
  public static Optional<URI> address(Guide guide) {
    if (guide.onlineUrl() == null) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(guide.onlineUrl());
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean fits(String content) {
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M).getVersion().getVersionNumber()
          <= LARGEST_VERSION;
    } catch (WriterException e) {
      return false;
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
