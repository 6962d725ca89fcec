package org.suoma.county.checking.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Masks;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Rule;

/**
 * Finds links that residents cannot or must not open: no http or https, addresses within the
 * office's own network, passwords in the address. Nothing is fetched here.
 */
public final class LinkCheck implements Check {

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b[a-z][a-z0-9+.]{1,15}://[\\x21-\\x7E&&[^\"<>]]+|\\b(javascript|data|file):\\S+");

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private static final Pattern OWN_NETWORK =
      Pattern.compile(
          "localhost|.*\\.(local|localhost|lan|internal|intranet)|0\\..*|10\\..*|127\\..*"
              + "|169\\.254\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*"
              + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*|\\[.*]");

  private static final Pattern BARE_ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|0x.*|\\d+");

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Passage passage : entry.passages()) {
      for (String link : links(passage.text())) {
        if (seen.add(link)) {
          wrong(link)
              .ifPresent(
                  what ->
                      findings.add(
                          entry.finding(
                              Rule.LINK,
                              link,
                              passage.where(),
                              what + "：" + shown(link),
                              "请换成居民能打开的 http 或 https 网址")));
        }
      }
    }
    return findings;
  }

  /** All links of an entry, sorted; for people who try them. */
  public static Set<String> of(CheckedEntry entry) {
    Set<String> links = new TreeSet<>();
    entry.passages().forEach(passage -> links.addAll(links(passage.text())));
    return links;
  }

  /** The links in a text, as written but for the point that ends the sentence. */
  public static List<String> links(String text) {
    if (text.indexOf(':') < 0) {
      return List.of();
    }
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      links.add(link.group().replaceAll("[.,;:!?)']+$", ""));
    }
    return links;
  }

  /** Whether residents could open a link as far as its writing goes. */
  public static boolean isFit(String link) {
    return wrong(link).isEmpty();
  }

  /** Without passwords and telephone numbers: findings are kept for long. */
  public static String shown(String link) {
    return Masks.text(link.replaceAll("//[^/@]*@", "//…@"));
  }

  private static Optional<String> wrong(String link) {
    try {
      URI address = new URI(link);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (!SCHEMES.contains(scheme)) {
        return Optional.of("不是网页地址");
      }
      String host = address.getHost();
      if (host == null) {
        return Optional.of("网址没有写对");
      }
      if (address.getUserInfo() != null) {
        return Optional.of("网址里有用户名或密码");
      }
      return host(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.of("网址没有写对");
    }
  }

  private static Optional<String> host(String host) {
    if (OWN_NETWORK.matcher(host).matches() || host.indexOf('.') < 0) {
      return Optional.of("内部网络的地址");
    }
    return BARE_ADDRESS.matcher(host).matches() ? Optional.of("只有数字的地址") : Optional.empty();
  }
}
