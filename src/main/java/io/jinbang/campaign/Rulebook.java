package io.jinbang.campaign;

import io.jinbang.media.TechnicalRules;
import io.jinbang.shared.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call's rules as data (征集方案): every page, check, form, score sheet, certificate and list follows
 * from it, and nothing of a contest is written anywhere else. Read from YAML by {@code
 * campaign.rulebook}, which refuses what is not in the published schema or contradicts itself.
 *
 * @param slug short name in addresses: lower-case letters, digits and hyphens
 * @param zone the zone of all its dates
 * @param numberPrefix what entry and certificate numbers begin with, such as {@code SV26}
 * @param film the technical rules (A5)
 * @param exclusive sets of prize ids of which one work wins at most one
 */
public record Rulebook(
    String slug,
    Text title,
    Text about,
    int edition,
    ZoneId zone,
    String numberPrefix,
    List<Participant> bodies,
    List<Theme> themes,
    EntryForm form,
    TechnicalRules film,
    List<Declaration> declarations,
    Timeline timeline,
    Judging judging,
    List<Prize> prizes,
    List<List<String>> exclusive,
    List<Entitlement> entitlements) {

  /**
   * A body with its role, shown wherever the campaign is shown (A2).
   *
   * @param role guiding, host, organiser, co-organiser, supporting or media
   */
  public record Participant(BodyRole role, Text name) {}

  /** The roles a body can have on a campaign, in printed order. */
  public enum BodyRole {
    GUIDING(Text.of("指导单位", "Guided by")),
    HOST(Text.of("主办单位", "Hosted by")),
    ORGANISER(Text.of("承办单位", "Organised by")),
    CO_ORGANISER(Text.of("协办单位", "Co-organised by")),
    SUPPORTING(Text.of("支持单位", "Supported by")),
    MEDIA(Text.of("合作媒体", "Media partners"));

    private final Text label;

    BodyRole(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /** A theme works are entered under (A3). */
  public record Theme(String id, Text name, Text about) {}

  /**
   * What the entry form asks beyond title, themes, film and declarations.
   *
   * @param maxThemes how many themes one work may mark, at least 1
   */
  public record EntryForm(int maxThemes, List<Question> questions) {}

  /**
   * One question of the form.
   *
   * @param id name of the field
   * @param max greatest number of characters
   * @param options choices of a CHOICE question, empty otherwise
   */
  public record Question(
      String id,
      Kind kind,
      Text label,
      @Nullable Text hint,
      boolean required,
      int max,
      List<Option> options) {

    /** How a question is answered. */
    public enum Kind {
      TEXT,
      LONG_TEXT,
      MOBILE,
      /** 统一社会信用代码 of an organisation. */
      CREDIT_CODE,
      /** 公民身份号码; kept encrypted, shown to nobody unasked. */
      ID_NUMBER,
      EMAIL,
      URL,
      CHOICE
    }
  }

  /** One answer that can be chosen. */
  public record Option(String id, Text label) {}

  /**
   * What an entrant accepts (A6); time and version are kept with the acceptance.
   *
   * @param version grows whenever the text changes
   * @param summary the line beside the box
   * @param text the full text
   */
  public record Declaration(String id, int version, Text summary, Text text) {}

  /**
   * The stages and their instants (A8). Entries by different channels can close at different times.
   *
   * @param noticed when the call is published
   * @param entriesOpen when entries open
   * @param entriesClose by channel ({@code web}, {@code form}, {@code mail}); {@code web} is always
   *     there
   * @param grace how long an upload begun before the closing time may go on
   * @param screenedBy when screening ends
   * @param judgingOpens when judges may begin
   * @param judgingCloses when scores are locked
   * @param posting when the list is planned to be posted
   * @param ceremony when the awards are given, if known
   * @param screening how works are screened
   */
  public record Timeline(
      Instant noticed,
      Instant entriesOpen,
      Map<String, Instant> entriesClose,
      Duration grace,
      Instant screenedBy,
      Instant judgingOpens,
      Instant judgingCloses,
      Instant posting,
      @Nullable Instant ceremony,
      Screening screening) {

    /** With the screening of a rulebook that says nothing of it. */
    public Timeline(
        Instant noticed,
        Instant entriesOpen,
        Map<String, Instant> entriesClose,
        Duration grace,
        Instant screenedBy,
        Instant judgingOpens,
        Instant judgingCloses,
        Instant posting,
        @Nullable Instant ceremony) {
      this(
          noticed,
          entriesOpen,
          entriesClose,
          grace,
          screenedBy,
          judgingOpens,
          judgingCloses,
          posting,
          ceremony,
          Screening.USUAL);
    }

    public Instant webCloses() {
      return entriesClose.getOrDefault("web", screenedBy);
    }

    /**
     * When a channel closes: works by {@code mail} with the forms where no time of their own is
     * set, {@code form}s with the web.
     */
    public Instant closes(String channel) {
      return switch (channel) {
        case "mail" -> entriesClose.getOrDefault("mail", closes("form"));
        case "form" -> entriesClose.getOrDefault("form", webCloses());
        default -> webCloses();
      };
    }

    /** The stage the call is in at an instant, by its dates alone. */
    public Stage stageAt(Instant now) {
      if (now.isBefore(entriesOpen)) {
        return Stage.NOTICE;
      }
      if (now.isBefore(webCloses())) {
        return Stage.ENTRIES;
      }
      if (now.isBefore(judgingOpens)) {
        return Stage.SCREENING;
      }
      if (now.isBefore(judgingCloses)) {
        return Stage.JUDGING;
      }
      return now.isBefore(posting) ? Stage.AWARD : Stage.POSTED;
    }
  }

  /**
   * How works are screened (A9).
   *
   * @param opinions how many people must agree on a work, 1 or 2
   * @param appeal how long an entrant may appeal once a rejection can be known; zero for never
   */
  public record Screening(int opinions, Duration appeal) {
    public static final Screening USUAL = new Screening(1, Duration.ofDays(3));
  }

  /** The stages of a call, in order. */
  public enum Stage {
    NOTICE(Text.of("通知", "Notice")),
    ENTRIES(Text.of("征集", "Entries")),
    SCREENING(Text.of("初筛", "Screening")),
    JUDGING(Text.of("评审", "Judging")),
    AWARD(Text.of("评定", "Award")),
    POSTED(Text.of("公布", "Posted"));

    private final Text label;

    Stage(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /**
   * How works are scored (A10).
   *
   * @param min lowest mark, inclusive
   * @param max highest mark, inclusive; marks are whole numbers
   * @param perWork how many judges score each work
   * @param maxLoad how many works one judge is given at most
   * @param method the official way to one score per work; the others are shown beside it
   * @param clip with {@code CLIPPED}, how far from the mean a score may count, in points of the
   *     scale and greater than 0; 0 with any other method
   */
  public record Judging(
      int min,
      int max,
      int perWork,
      int maxLoad,
      List<Criterion> criteria,
      List<ConflictRule> conflicts,
      Method method,
      double clip) {

    /** With a method that clips nothing. */
    public Judging(
        int min,
        int max,
        int perWork,
        int maxLoad,
        List<Criterion> criteria,
        List<ConflictRule> conflicts,
        Method method) {
      this(min, max, perWork, maxLoad, criteria, conflicts, method, 0);
    }

    /** The clip as people write it, such as {@code 1.5}. */
    public String clipWritten() {
      return BigDecimal.valueOf(clip).stripTrailingZeros().toPlainString();
    }

    /** The ways to one score per work. */
    public enum Method {
      MEAN,
      TRIMMED,
      CLIPPED,
      CALIBRATED
    }

    /** What keeps a judge from a work. */
    public enum ConflictRule {
      SAME_ORGANISATION,
      SAME_PROVINCE,
      SAME_RECOMMENDING_UNIT
    }
  }

  /**
   * One criterion, its weight and what its marks mean.
   *
   * @param weight relative to the other criteria, greater than 0
   */
  public record Criterion(String id, Text name, Text about, double weight, List<Anchor> anchors) {}

  /** What marks from one number to another (both inclusive) mean. */
  public record Anchor(int from, int to, Text text) {}

  /**
   * A prize (A11, A12), in order of precedence.
   *
   * @param kind OVERALL for the whole call, THEME once per theme, SINGLE for one quality, UNIT for
   *     bodies rather than works
   * @param min fewest to give
   * @param max most to give
   * @param criterion criterion that decides a SINGLE prize; null where the overall score decides
   * @param entitlements ids of what its winners receive (A13)
   * @param fit fewest judges who must mark a work fit for this prize; 0 where judges are not asked
   */
  public record Prize(
      String id,
      Text name,
      Kind kind,
      int min,
      int max,
      @Nullable String criterion,
      List<String> entitlements,
      int fit) {

    /** For which judges are not asked whether a work is fit. */
    public Prize(
        String id,
        Text name,
        Kind kind,
        int min,
        int max,
        @Nullable String criterion,
        List<String> entitlements) {
      this(id, name, kind, min, max, criterion, entitlements, 0);
    }

    /** What a prize is given for. */
    public enum Kind {
      OVERALL,
      THEME,
      SINGLE,
      UNIT
    }
  }

  /** What winning brings (A13): a cup, a certificate, a mark, an invitation. */
  public record Entitlement(String id, Text name) {}

  public Theme theme(String id) {
    return themes.stream()
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no theme " + id));
  }

  public Optional<Prize> prize(String id) {
    return prizes.stream().filter(prize -> prize.id().equals(id)).findFirst();
  }

  /** Prizes for which judges say of each work whether it is fit. */
  public List<Prize> fitPrizes() {
    return prizes.stream().filter(prize -> prize.fit() > 0).toList();
  }

  /** The sum of the criteria's weights. */
  public double totalWeight() {
    return judging.criteria().stream().mapToDouble(Criterion::weight).sum();
  }
}
