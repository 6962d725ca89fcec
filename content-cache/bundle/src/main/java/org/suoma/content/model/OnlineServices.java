package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sites of other organs a kiosk may open, and which codes of phones it may pass to them; in
 * {@code county.json}, so that the release's signature covers it. A site that is not named here is
 * never opened.
 *
 * @param sites the allow-list
 * @param codes the classes of codes that sites accept; the first that fits a code is its class
 */
public record OnlineServices(List<Site> sites, List<CodeClass> codes) {

  private static final String HOST = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";
  private static final int MOST_CODE_CHARACTERS = 2_048;

  /** Copies the lists, and refuses a site that accepts a class which is not there. */
  public OnlineServices {
    sites = Lists.copyOrEmpty(sites);
    codes = Lists.copyOrEmpty(codes);
    Set<String> known = codes.stream().map(CodeClass::id).collect(Collectors.toSet());
    Set<String> hosts = new HashSet<>();
    for (Site site : sites) {
      for (String accepted : site.accepts()) {
        require(known.contains(accepted), "accepts", "codes 里没有的类别", accepted);
      }
      for (String host : site.hosts()) {
        require(hosts.add(host), "hosts", "只能属于一个网站的主机", host);
      }
    }
  }

  /** Nothing is allowed. */
  public static OnlineServices none() {
    return new OnlineServices(List.of(), List.of());
  }

  /** The same without the sites that have one of these hosts. */
  public OnlineServices without(Collection<String> off) {
    return new OnlineServices(
        sites.stream().filter(site -> Collections.disjoint(site.hosts(), off)).toList(), codes);
  }

  /** The site that an address belongs to: HTTPS on its usual port, and a host on the list. */
  public Optional<Site> site(URI address) {
    return sites.stream().filter(site -> site.holds(address)).findFirst();
  }

  /** The class of a code; empty if it is of none. */
  public Optional<CodeClass> classOf(String code) {
    return codes.stream().filter(each -> each.fits(code)).findFirst();
  }

  private static void require(boolean holds, String field, String wanted, String found) {
    if (!holds) {
      throw new IllegalArgumentException("online.%s：应为%s，现为 %s".formatted(field, wanted, found));
    }
  }

  /**
   * A site of another organ.
   *
   * @param name what residents call it
   * @param organ who answers for it
   * @param purpose what it is for, in a few words
   * @param hosts the hosts that may fill the screen, lower case, without port
   * @param alsoLoads further hosts whose pictures, styles and frames its pages need
   * @param accepts ids of the classes of codes that it takes
   * @param codeUrl where a scanned code goes, with {@code {code}} in it, on one of the hosts; null:
   *     the code is typed into the field that was touched last
   * @param itemUrl where a phone finds an item, with {@code {item}} and {@code {area}} in it, on
   *     one of the hosts; null: the guide's own address
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Site(
      Text name,
      Text organ,
      String purpose,
      List<String> hosts,
      List<String> alsoLoads,
      List<String> accepts,
      @Nullable String codeUrl,
      @Nullable String itemUrl) {

    /** Copies the lists, and refuses hosts and addresses that are none. */
    public Site {
      hosts = Lists.copyOrEmpty(hosts);
      alsoLoads = Lists.copyOrEmpty(alsoLoads);
      accepts = Lists.copyOrEmpty(accepts);
      require(!hosts.isEmpty(), "hosts", "至少一个主机", "没有");
      for (List<String> all : List.of(hosts, alsoLoads)) {
        all.forEach(host -> require(host.matches(HOST), "hosts", "小写主机名，不带端口", host));
      }
      requireTemplate("codeUrl", codeUrl, hosts, List.of("{code}"));
      requireTemplate("itemUrl", itemUrl, hosts, List.of("{item}", "{area}"));
    }

    /** Whether an address may fill the screen. */
    public boolean holds(URI address) {
      return isPlain(address) && hosts.contains(host(address));
    }

    /** Whether its pages may load something from an address. */
    public boolean loads(URI address) {
      return isPlain(address)
          && (hosts.contains(host(address)) || alsoLoads.contains(host(address)));
    }

    /** HTTPS, without a name and password that could dress up another host. */
    private static boolean isPlain(URI address) {
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && (address.getPort() == -1 || address.getPort() == 443);
    }

    private static String host(URI address) {
      return address.getHost().toLowerCase(Locale.ROOT);
    }

    private static void requireTemplate(
        String field, @Nullable String template, List<String> hosts, List<String> places) {
      if (template == null) {
        return;
      }
      String filled = template;
      for (String place : places) {
        require(template.contains(place), field, "含 " + place + " 的网址", template);
        filled = filled.replace(place, "0");
      }
      URI address;
      try {
        address = URI.create(filled);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("online." + field + "：不是网址，现为 " + template, e);
      }
      require(
          isPlain(address) && hosts.contains(host(address)),
          field,
          "https 网址，主机在 hosts 里",
          template);
    }
  }

  /**
   * A class of codes that phones show. Told by its beginning and its characters, not by a pattern:
   * anybody at the county can read that, and no code can make it slow.
   *
   * @param id e.g. {@code health-insurance}
   * @param name what residents call it, e.g. {@code 医保电子凭证}
   * @param prefix what its codes begin with; empty for anything
   * @param characters what else they are made of
   * @param least fewest characters, with the prefix
   * @param most most characters, at most 2,048
   */
  public record CodeClass(
      String id, Text name, String prefix, Characters characters, int least, int most) {

    /** Refuses lengths that cannot be. */
    public CodeClass {
      require(
          1 <= least && least <= most && most <= MOST_CODE_CHARACTERS,
          "codes." + id,
          "1 ≤ least ≤ most ≤ " + MOST_CODE_CHARACTERS,
          least + " 到 " + most);
    }

    /** Whether a code is of this class. */
    public boolean fits(String code) {
      return least <= code.length()
          && code.length() <= most
          && code.startsWith(prefix)
          && code.substring(prefix.length()).chars().allMatch(characters::has);
    }
  }

  /** What codes are made of. */
  public enum Characters {
    DIGITS,
    /** Figures and Latin letters. */
    ALPHANUMERIC,
    /** Printable ASCII, as in addresses. */
    ASCII;

    private boolean has(int c) {
      return switch (this) {
        case DIGITS -> c >= '0' && c <= '9';
        case ALPHANUMERIC ->
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        case ASCII -> c > ' ' && c <= '~';
      };
    }
  }
}
