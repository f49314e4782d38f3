package io.jinbang.campaign.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Change;
import io.jinbang.campaign.InUse.Use;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By the example: entries 12 May to 31 July 2026, 18:00 in Beijing, judging from 12 August. */
class AmendmentTests {
  private static final String EXAMPLE = example();
  private static final Instant OPEN = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant JUDGING = Instant.parse("2026-08-20T00:00:00Z");
  private static final Instant LOCKED = Instant.parse("2026-09-11T00:00:00Z");
  private static final Use USE =
      new Use(
          true,
          1,
          Set.of("green"),
          Map.of("synopsis", Set.of(""), "entrant-kind", Set.of("company")),
          Set.of("original"));

  private static String example() {
    try {
      return Files.readString(Path.of("examples/short-video-contest.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String with(String old, String next) {
    assertThat(EXAMPLE).contains(old);
    return EXAMPLE.replace(old, next);
  }

  private static String without(String from, String to) {
    var begin = EXAMPLE.indexOf(from);
    return EXAMPLE.substring(0, begin) + EXAMPLE.substring(EXAMPLE.indexOf(to, begin));
  }

  private static Amendment amended(String after, Use use, Instant now) {
    return Amendment.of(EXAMPLE, after, use, now);
  }

  private static List<String> refused(String after, Instant now) {
    return amended(after, USE, now).refused().stream().map(Problem::field).toList();
  }

  // -- what has changed

  @Test
  void changes_are_told_by_the_titles_of_the_schema_with_old_and_new() {
    var after =
        with("web: 2026-07-31 18:00", "web: 2026-08-07 18:00")
            .replace("audio: advised", "audio: required")
            .replace("weight: 14", "weight: 12")
            .replace("count: {min: 0, max: 8}", "count: {min: 0, max: 9}");
    assertThat(amended(after, Use.NONE, OPEN).changes())
        .containsExactly(
            new Change(
                "/film/audio",
                Text.of("视频要求 › 声音", "film › sound"),
                Text.of("最好有声音", "sound advised"),
                Text.of("必须有声音", "sound required")),
            new Change(
                "/timeline/entries/close/web",
                Text.of("日程 › 征集 › 截止 › 网上报送截止", "timeline › entries › close › web closes"),
                Text.same("2026-07-31 18:00"),
                Text.same("2026-08-07 18:00")),
            new Change(
                "/judging/criteria/4/weight",
                Text.of("评分办法 › 评分项 › 传播性 › 权重", "judging › criteria › Reach › weight"),
                Text.same("14"),
                Text.same("12")),
            new Change(
                "/prizes/3/count",
                Text.of("奖项 › 主题奖优秀 › 名额", "prizes › Theme Prize Honourable Mention › count"),
                Text.same("0–8"),
                Text.same("0–9")));
  }

  @Test
  void what_was_added_removed_and_moved_is_told() {
    var media = "  - {role: media, name: {zh: 示例产业报, en: Example Industry Daily}}\n";
    var added = with(media, media.replace("示例产业报", "示例周刊"));
    assertThat(amended(added, Use.NONE, OPEN).changes())
        .extracting(change -> change.words().zh())
        .containsExactly("单位：合作媒体，示例产业报 → —", "单位：— → 合作媒体，示例周刊");
    var gone =
        amended(
            without("  - id: high-end", "  - id: digital")
                .replace("max-themes: 3", "max-themes: 2"),
            Use.NONE,
            OPEN);
    assertThat(gone.changes().getFirst().path()).isEqualTo("/themes/0");
    assertThat(gone.changes().getFirst().after()).isEqualTo(Text.same("—"));
    var cup = "  - {id: cup, name: {zh: 奖杯, en: Cup}}\n";
    var certificate = "  - {id: certificate, name: {zh: 证书, en: Certificate}}\n";
    assertThat(amended(with(cup + certificate, certificate + cup), Use.NONE, OPEN).changes())
        .extracting(change -> change.words().en())
        .containsExactly(
            "entitlements › order: cup, certificate, mark, invitation, media, recommendation,"
                + " name-card → certificate, cup, mark, invitation, media, recommendation,"
                + " name-card");
  }

  @Test
  void remarks_are_no_change() {
    assertThat(amended("# later\n" + EXAMPLE, USE, OPEN))
        .isEqualTo(new Amendment(List.of(), List.of()));
  }

  // -- what can no longer change

  @Test
  void before_anybody_enters_only_the_address_is_fixed() {
    var after =
        with("id: short-video-2026", "id: other-2026")
            .replace("number-prefix: SV26", "number-prefix: SV27")
            .replace("web: 2026-07-31 18:00", "web: 2026-07-02 18:00");
    assertThat(amended(after, Use.NONE, OPEN).refused())
        .extracting(Problem::field)
        .containsExactly("/id");
    assertThat(refused(after, OPEN))
        .containsExactly("/id", "/number-prefix", "/timeline/entries/close/web");
  }

  @Test
  void a_theme_in_use_stays_and_another_may_go() {
    var fewer = "max-themes: 3";
    assertThat(refused(without("  - id: green", "\nentry:").replace(fewer, "max-themes: 2"), OPEN))
        .containsExactly("/themes", "/entry/max-themes");
    var unused = new Use(true, 1, Set.of("digital"), Map.of(), Set.of());
    var message =
        amended(without("  - id: green", "\nentry:").replace(fewer, "max-themes: 2"), USE, OPEN)
            .refused()
            .getFirst();
    assertThat(message.message().zh()).isEqualTo("已有作品标了主题“绿色低碳”，不能删去");
    assertThat(message.remedy().en()).startsWith("Keep it");
    assertThat(
            amended(
                    without("  - id: green", "\nentry:").replace(fewer, "max-themes: 2"),
                    unused,
                    OPEN)
                .refused())
        .extracting(Problem::field)
        .containsExactly("/entry/max-themes");
  }

  @Test
  void questions_options_and_declarations_in_use_stay() {
    assertThat(refused(without("    - id: synopsis", "    - id: contact"), OPEN))
        .containsExactly("/entry/questions");
    assertThat(refused(with("kind: long-text", "kind: text"), OPEN))
        .containsExactly("/entry/questions");
    assertThat(refused(with("        - {id: company, label: {zh: 企业, en: Company}}\n", ""), OPEN))
        .containsExactly("/entry/questions");
    assertThat(
            refused(
                with("        - {id: individual, label: {zh: 个人, en: Individual}}\n", ""), OPEN))
        .isEmpty();
    assertThat(refused(without("    - id: link", "\nfilm:"), OPEN)).isEmpty();
    assertThat(refused(without("  - id: original", "  - id: values"), OPEN))
        .containsExactly("/declarations");
    assertThat(refused(without("  - id: values", "  - id: no-secrets"), OPEN)).isEmpty();
  }

  @Test
  void a_reworded_declaration_wants_a_higher_version() {
    var reworded = with("作品是我（们）原创的", "作品是我们原创的");
    assertThat(refused(reworded, OPEN)).containsExactly("/declarations");
    assertThat(refused(reworded.replaceFirst("version: 1", "version: 2"), OPEN)).isEmpty();
  }

  @Test
  void closing_times_move_to_later_ones_ahead_of_us() {
    assertThat(refused(with("web: 2026-07-31 18:00", "web: 2026-07-31 17:59"), OPEN))
        .containsExactly("/timeline/entries/close/web");
    assertThat(refused(with("web: 2026-07-31 18:00", "web: 2026-08-01 18:00"), OPEN)).isEmpty();
    // forms closed on 31 May; now it is 1 July
    assertThat(refused(with("form: 2026-05-31 18:00", "form: 2026-06-15 18:00"), OPEN))
        .containsExactly("/timeline/entries/close/form");
    assertThat(refused(with("form: 2026-05-31 18:00", "form: 2026-07-15 18:00"), OPEN)).isEmpty();
    assertThat(refused(with("grace: 2h", "grace: 1h"), OPEN))
        .containsExactly("/timeline/entries/grace");
  }

  @Test
  void what_has_passed_stays_and_what_is_ahead_stays_ahead() {
    assertThat(refused(with("open: 2026-05-12 09:00", "open: 2026-05-13 09:00"), OPEN))
        .containsExactly("/timeline/entries/open");
    assertThat(refused(with("ceremony: 2026-10-16 14:00", "ceremony: 2026-10-17 14:00"), OPEN))
        .isEmpty();
    assertThat(refused(with("  ceremony: 2026-10-16 14:00\n", ""), OPEN)).isEmpty();
    assertThat(refused(with("until: 2026-08-10 18:00", "until: 2026-08-12 09:00"), JUDGING))
        .containsExactly("/timeline/screening/until");
  }

  @Test
  void criteria_stay_from_judging_on_and_prizes_once_scores_are_locked() {
    var weights = with("weight: 14", "weight: 15");
    var prizes = with("kind: overall, count: 10", "kind: overall, count: 12");
    assertThat(refused(weights, OPEN)).isEmpty();
    assertThat(refused(weights, JUDGING)).containsExactly("/judging");
    assertThat(refused(prizes, JUDGING)).isEmpty();
    assertThat(refused(prizes, LOCKED)).containsExactly("/prizes");
    assertThat(refused(with("method: calibrated", "method: mean"), LOCKED))
        .containsExactly("/prizes");
  }

  // -- a closing time in the text

  @Test
  void an_extension_changes_one_time_and_leaves_remarks_alone() {
    var beijing = ZoneId.of("Asia/Shanghai");
    var until = Instant.parse("2026-08-07T10:00:00Z");
    assertThat(Redating.closing(EXAMPLE, "web", until, beijing))
        .contains(with("web: 2026-07-31 18:00", "web: 2026-08-07 18:00"));
    assertThat(Redating.closing(EXAMPLE, "form", until, beijing))
        .contains(with("form: 2026-05-31 18:00", "form: 2026-08-07 18:00"));
    assertThat(Redating.closing(EXAMPLE, "mail", until, beijing)).isEmpty();
  }

  @Test
  void a_time_that_the_change_of_clocks_repeats_is_written_with_its_offset() {
    // 2026-10-25 02:30 happens twice in Berlin; this is the second
    var second = Instant.parse("2026-10-25T01:30:00Z");
    assertThat(Redating.written(second, ZoneId.of("Europe/Berlin")))
        .isEqualTo("2026-10-25T02:30+01:00");
  }
}
