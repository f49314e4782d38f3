package io.jinbang.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;
import io.jinbang.documents.Grid;
import io.jinbang.documents.Table;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page being answered: its reader, its language, and what every template needs. Handler methods
 * take one as a parameter and return {@link #view}.
 */
public final class Page {
  private static final String NOTICE = "notice";
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final Site site;
  private final HttpServletRequest request;
  private final Language language;

  Page(Site site, HttpServletRequest request, Language language) {
    this.site = site;
    this.request = request;
    this.language = language;
  }

  // -- who and where

  /** The reader, or null for a stranger. */
  public @Nullable Actor actor() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor actor
        ? actor
        : null;
  }

  /** The reader of a page that only the signed-in reach. */
  public Actor who() {
    var actor = actor();
    if (actor == null) {
      throw new IllegalStateException("reached without signing in: " + path());
    }
    return actor;
  }

  public String path() {
    return request.getRequestURI();
  }

  /** The address of this installation as the reader sees it, without a trailing slash. */
  public String origin() {
    return site.origin();
  }

  public boolean isCurrent(String path) {
    return path().equals(path) || path().startsWith(path + "/");
  }

  public List<Menu.Item> menu() {
    var actor = actor();
    return actor == null ? List.of() : site.menuOf(actor);
  }

  /** The pages of a call that the reader may open, those of the part of the site they are in. */
  public TabBar tabs(String slug) {
    var actor = actor();
    var unit = path().startsWith("/unit/");
    return actor == null
        ? new TabBar(List.of(), "")
        : site.tabsOf(actor, slug, tab -> tab.path().startsWith("/unit/") == unit, this::isCurrent);
  }

  /** The pages of a gathering that the reader may open. */
  public TabBar gatheringTabs(String slug) {
    var actor = actor();
    return actor == null
        ? new TabBar(List.of(), "")
        : site.gatheringTabsOf(actor, slug, this::isCurrent);
  }

  /** The same page in the other language. */
  public String inLanguage(Language other) {
    return path() + "?lang=" + other.tag();
  }

  public CsrfToken csrf() {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  /** True where htmx asks for a fragment only. */
  public boolean fragment() {
    return request.getHeader("HX-Request") != null;
  }

  // -- words

  public Language language() {
    return language;
  }

  public String t(String key, Object... values) {
    return site.messages().get(language, key, values);
  }

  public String of(Text text) {
    return text.in(language);
  }

  // -- figures and dates

  public String number(long value) {
    return NumberFormat.getIntegerInstance(language.locale()).format(value);
  }

  /** With exactly so many digits behind the point. */
  public String decimal(double value, int digits) {
    var format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /** A small whole number as printed lists count: 一, 二 … in Chinese, digits in English. */
  public String ordinal(int number) {
    if (language == Language.EN) {
      return Integer.toString(number);
    }
    var digits = "零一二三四五六七八九";
    var tens = number / 10;
    var ones = number % 10;
    return (tens > 1 ? digits.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? digits.substring(ones, ones + 1) : "");
  }

  /** Minutes and seconds, as on a player. */
  public String duration(double seconds) {
    var whole = Math.round(seconds);
    return whole / 60 + ":" + String.format("%02d", whole % 60);
  }

  public String bytes(long size) {
    var units = List.of("B", "kB", "MB", "GB", "TB");
    var unit = 0;
    var value = (double) size;
    while (value >= 1000 && unit < units.size() - 1) {
      value /= 1000;
      unit++;
    }
    return decimal(value, unit == 0 || value >= 100 ? 0 : 1) + " " + units.get(unit);
  }

  public Instant now() {
    return site.clock().instant();
  }

  /** In the pattern that stands under a message key, as of {@link DateTimeFormatter}. */
  public String as(String key, Instant instant, ZoneId zone) {
    return pattern(key).format(instant.atZone(zone));
  }

  public String date(Instant instant, ZoneId zone) {
    return as("site.date", instant, zone);
  }

  public String day(Instant instant, ZoneId zone) {
    return pattern("site.day").format(instant.atZone(zone));
  }

  public String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
  }

  /** Date and time to the minute, with the name of the zone: a time without its zone is a trap. */
  public String moment(Instant instant, ZoneId zone) {
    return pattern("site.moment").format(instant.atZone(zone)) + zone(instant, zone);
  }

  private String zone(Instant instant, ZoneId zone) {
    return zone.equals(BEIJING)
        ? t("site.zone.beijing")
        : " (" + zone.getId() + ", UTC" + zone.getRules().getOffset(instant) + ")";
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(t(key), language.locale());
  }

  // -- what was handed in

  /**
   * A table that was pasted into a form, or sent as a file: the file, where there is one.
   *
   * @throws Refusal for a file that cannot be read
   */
  public Grid table(String pasted, @Nullable MultipartFile file) throws IOException {
    var bytes = file == null || file.isEmpty() ? pasted.getBytes(UTF_8) : file.getBytes();
    return site.grids().read("table", bytes).getFirst();
  }

  // -- answers

  /** Renders a template; the page itself is given to it as {@code p}. */
  public View view(String template, Map<String, ?> model) {
    var all = new HashMap<String, Object>(model);
    all.put("p", this);
    return site.view(template, all);
  }

  /** A part of a page, for another template to place; the page is given to it as {@code p}. */
  public Content part(String template, Map<String, ?> model) {
    var all = new HashMap<String, Object>(model);
    all.put("p", this);
    return site.part(template, all);
  }

  /** The same, with the status of a refused form. */
  public View refused(String template, Map<String, ?> model) {
    var all = new HashMap<String, Object>(model);
    all.put("p", this);
    return site.view(template, all, 422);
  }

  /** The same, with the status of what may not be shown for legal reasons (RFC 7725). */
  public View withheld(String template, Map<String, ?> model) {
    var all = new HashMap<String, Object>(model);
    all.put("p", this);
    return site.view(template, all, 451);
  }

  /** A list to take away, its moments in the time of Beijing. */
  public View download(Table table, String name, String format) {
    return download(table, name, format, BEIJING);
  }

  /**
   * A list to take away; tables of one call take the call's zone.
   *
   * @param name of the file, without its ending
   * @param format {@code xlsx} or {@code csv}
   * @throws Refusal NOT_FOUND for any other
   */
  public View download(Table table, String name, String format, ZoneId zone) {
    var tables = site.tables();
    return switch (format) {
      case "xlsx" -> download(tables.xlsx(table, language, zone), name + ".xlsx", Download.XLSX);
      case "csv" -> download(tables.csv(table, language, zone), name + ".csv", Download.CSV);
      default -> throw Refusal.notFound();
    };
  }

  /** A document to take away; it is neither shown in the browser nor kept by a cache. */
  public View download(byte[] bytes, String fileName, String mediaType) {
    return new Download(bytes, fileName, mediaType);
  }

  /** Where a list, whose address may carry its filters, is exported. */
  public String export(String list, String format) {
    var asked = list.indexOf('?');
    var path = asked < 0 ? list : list.substring(0, asked);
    var filters = asked < 0 ? "" : "&" + list.substring(asked + 1);
    return path + "/export?format=" + format + filters;
  }

  /** Leaves for another page of this site. */
  public View redirect(String path) {
    return new RedirectView(path, false, true, false);
  }

  /** Leaves for another page, which shows the message once. */
  public View redirect(String path, String key, Object... values) {
    var flash = RequestContextUtils.getOutputFlashMap(request);
    flash.put(NOTICE, t(key, values));
    return redirect(path);
  }

  /** What the page before this one wanted said here, once. */
  public @Nullable String notice() {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : (String) flash.get(NOTICE);
  }
}
