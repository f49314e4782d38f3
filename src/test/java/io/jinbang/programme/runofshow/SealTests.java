package io.jinbang.programme.runofshow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.campaign.Campaign;
import io.jinbang.decision.Decisions;
import io.jinbang.organization.Person;
import io.jinbang.programme.CueFired;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a ceremony holds back until its cue. */
@IntegrationTest
@RecordApplicationEvents
class SealTests {
  private static final Actor SECOND =
      new Actor(UUID.randomUUID(), "主办方工作人员", null, Set.of(Role.HOST));
  private static final Ceremony.Choice TOGETHER =
      new Ceremony.Choice(true, false, Duration.ofMinutes(1), Duration.ofSeconds(45));

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired Shows shows;
  @Autowired LiveShows live;
  @Autowired ShowLinks links;
  @Autowired Decisions decisions;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEvents events;

  private Actor host;
  private Campaign call;
  private Stages.Place place;
  private Id<Show> id;

  @BeforeEach
  void plan_a_ceremony() {
    host = folk.host().actor();
    call = works.call();
    place = Stages.gathering(jdbc, host);
    Stages.call(jdbc, place, call.id());
    id =
        shows
            .open(
                host,
                place.id(),
                null,
                Text.of("颁奖典礼", "Ceremony"),
                Instant.parse("2026-10-16T11:00:00Z"),
                Pattern.EMPTY)
            .id();
    shows.addCeremony(host, show(), new Ceremony(call.id(), call.rulebook(), TOGETHER));
  }

  private Show show() {
    return shows.get(host, place.id(), id);
  }

  private void post(String... recipients) {
    var proposed = decisions.propose(host, "prizes", call.id().value(), list(recipients));
    decisions.signOff(SECOND, proposed.id());
    decisions.post(host, proposed.id(), Instant.now());
  }

  /** A gold for each. */
  private static String list(String... recipients) {
    return Stream.of(recipients)
        .map(
            name ->
                """
                {"prize":"gold","theme":null,"entry":null,"number":null,"title":null,\
                "certificate":"C-%1$s","recipient":{"zh":"%1$s","en":"%1$s"},\
                "reason":{"zh":"r","en":"r"},"runnerUp":null}\
                """
                    .formatted(name))
        .collect(Collectors.joining(",", "{\"method\":\"CALIBRATED\",\"lines\":[", "]}"));
  }

  private Cue gold() {
    return show().cues().stream()
        .filter(cue -> cue.content().title().zh().equals("颁发金奖"))
        .findFirst()
        .orElseThrow();
  }

  private void press(Press press) {
    live.press(host, id, UUID.randomUUID(), show().version(), press);
  }

  private void fire() {
    press(new Press.Start());
    press(new Press.Jump(gold().id()));
  }

  private Map<Audience, String> tokens() {
    var tokens = new LinkedHashMap<Audience, String>();
    for (var audience : List.of(Audience.STAGE, Audience.HOST, Audience.SCREEN)) {
      tokens.put(audience, links.issue(host, show(), audience, "").secret());
    }
    return tokens;
  }

  private String get(String path, @Nullable Person who) {
    var request = web.get().uri(path);
    var answer = (who == null ? request : request.with(Works.as(who))).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1)
        .replaceAll("\"now\":\\d+", "")
        .replaceAll("&#34;now&#34;:\\d+", "")
        .replaceAll("(csrf\" content=|_csrf\" value=)\"[^\"]*\"", "");
  }

  /** Whatever can be read of the show by those who may not look behind its seals. */
  private Map<String, String> everything(Map<Audience, String> tokens) {
    var all = new LinkedHashMap<String, String>();
    for (var token : tokens.values()) {
      all.put(token, get("/show/" + token, null));
      all.put(token + "/state", get("/show/" + token + "/state", null));
    }
    var base = "/host/g/" + place.slug() + "/show";
    for (var path :
        List.of(
            "",
            "/" + id,
            "/" + id + "/live",
            "/" + id + "/live/state",
            "/" + id + "/book.pdf",
            "/" + id + "/live/record",
            "/" + id + "/links",
            "/" + id + "/cues/" + gold().id())) {
      all.put(path, get(base + path, folk.host()));
    }
    return all;
  }

  // -- the ceremony

  @Test
  void a_ceremony_has_a_segment_for_each_prize_the_lowest_first_and_a_cue_for_each_theme() {
    var book = call.rulebook();
    assertThat(show().segments()).hasSize(book.prizes().size());
    assertThat(show().segments().getLast().title().zh()).isEqualTo("颁发金奖");
    // gold; three classes of theme prizes for three themes; five single and two unit prizes
    assertThat(show().cues()).hasSize(1 + 3 * 3 + 5 + 2);
    assertThat(show().cues()).allMatch(Cue::hides);
    // one minute to call it up and 45 seconds for each of ten
    assertThat(gold().timing().length()).isEqualTo(Duration.ofSeconds(60 + 10 * 45));
  }

  @Test
  void one_by_one_there_is_a_cue_for_each_that_may_be_given_however_many_are() {
    var choice = new Ceremony.Choice(false, true, Duration.ZERO, Duration.ofMinutes(1));
    var parts = new Ceremony(call.id(), call.rulebook(), choice).parts();
    assertThat(parts.getFirst().cues()).hasSize(10);
    assertThat(parts.getFirst().segment().title().zh()).isEqualTo("颁发金奖");
    post("单位甲", "单位乙");
    var reveals = List.of("1", "2", "3");
    assertThat(reveals)
        .extracting(place -> revealed("certificates/" + call.id() + "/gold//" + place))
        .containsExactly(List.of("单位甲"), List.of("单位乙"), List.of());
  }

  @Autowired CertificateBatches batches;

  private List<String> revealed(String key) {
    return batches.revealed(key).stream().map(line -> line.title().zh()).toList();
  }

  @Test
  void keys_of_others_and_malformed_ones_reveal_nothing() {
    post("单位甲");
    for (var key :
        List.of(
            "",
            "certificates",
            "certificates/x/gold//0",
            "signing/" + call.id() + "/gold//0",
            "certificates/" + call.id() + "/gold//-1",
            "certificates/" + call.id() + "/gold")) {
      assertThat(revealed(key)).isEmpty();
    }
  }

  // -- the seal

  @Test
  void two_worlds_that_differ_only_behind_the_seals_give_the_same_bytes_before_the_cue() {
    post("单位甲");
    var tokens = tokens();
    var one = everything(tokens);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc.sql("alter table decision.decision disable trigger decision_unchanged").update();
              jdbc.sql("update decision.decision set content = :other where subject = :call")
                  .param("other", list("单位乙", "单位丙", "单位丁"))
                  .param("call", call.id().value())
                  .update();
              jdbc.sql(
                      "update programme.cue set reveal_zh = '甲乙丙', reveal_en = 'abc' where id ="
                          + " :id")
                  .param("id", gold().id().value())
                  .update();
              assertThat(everything(tokens)).isEqualTo(one);
            });
    assertThat(one.values())
        .allSatisfy(
            page ->
                assertThat(new String(page.getBytes(StandardCharsets.ISO_8859_1), UTF_8))
                    .doesNotContain("单位甲", "C-单位甲"));
  }

  @Test
  void the_cue_lets_it_out_to_every_view_and_once_to_the_modules_above() {
    post("单位甲", "单位乙");
    var tokens = tokens();
    fire();
    for (var token : tokens.values()) {
      var state = utf8(get("/show/" + token + "/state", null));
      assertThat(state).contains("单位甲", "单位乙");
      assertThat(state.indexOf("单位甲")).isLessThan(state.indexOf("单位乙"));
    }
    var key = gold().content().object();
    assertThat(events.stream(CueFired.class).map(CueFired::object).filter(key::equals)).hasSize(1);
    press(new Press.Back());
    press(new Press.Jump(gold().id()));
    assertThat(events.stream(CueFired.class).map(CueFired::object).filter(key::equals)).hasSize(1);
  }

  @Test
  void a_cue_ends_no_embargo() {
    var proposed = decisions.propose(host, "prizes", call.id().value(), list("单位甲"));
    decisions.signOff(SECOND, proposed.id());
    decisions.post(host, proposed.id(), Instant.now().plusSeconds(3600));
    var tokens = tokens();
    fire();
    for (var token : tokens.values()) {
      assertThat(utf8(get("/show/" + token + "/state", null))).doesNotContain("单位甲");
    }
    var sealed = sealed(folk.host());
    assertThat(sealed).doesNotContain("单位甲");
  }

  @Test
  void a_host_looks_behind_the_seals_and_it_is_recorded() {
    post("单位甲");
    assertThat(sealed(folk.host())).contains("单位甲", "C-单位甲");
    assertThat(live.record(host, show())).extracting(Pressed::what).contains(Pressed.SEAL);
    var record = "/host/g/" + place.slug() + "/show/" + id + "/live/record";
    assertThat(utf8(get(record, folk.host()))).contains("查看密封内容");
  }

  private String sealed(Person who) {
    return new String(
        web.post()
            .uri("/host/g/" + place.slug() + "/show/" + id + "/live/sealed")
            .with(Works.as(who))
            .with(csrf())
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        UTF_8);
  }

  @Test
  void nobody_else_looks_behind_them() {
    for (var who : List.of(folk.screener(), folk.judge("评委01", null), folk.entrant("参选者01"))) {
      assertThat(
              web.post()
                  .uri("/host/g/" + place.slug() + "/show/" + id + "/live/sealed")
                  .with(Works.as(who))
                  .with(csrf())
                  .exchange())
          .hasStatus(403);
    }
  }

  @Test
  void taking_a_seal_off_is_recorded_and_saving_a_form_keeps_what_it_does_not_show() {
    var cue = gold();
    var sealed = new CueForm(show(), ZoneId.of("Asia/Shanghai"), new Cast(List.of()), Set.of());
    var words = revealing(cue, Text.of("最后的大奖", "The last one"));
    shows.put(host, show(), words);
    var form = CueForm.of(gold(), ZoneId.of("Asia/Shanghai"));
    assertThat(form.value("reveal-zh")).isEmpty();
    assertThat(sealed.read(form, gold()).content().reveal().zh()).isEqualTo("最后的大奖");
    assertThat(live.record(host, show())).isEmpty();
    var open = new HashMap<>(form.values());
    open.remove("sealed");
    shows.put(host, show(), sealed.read(Form.of(open), gold()));
    assertThat(live.record(host, show())).extracting(Pressed::what).containsExactly(Pressed.UNSEAL);
  }

  private static Cue revealing(Cue cue, Text words) {
    var content = cue.content();
    return cue.with(
        new Content(
            content.title(),
            content.owner(),
            content.note(),
            content.script(),
            content.medium(),
            content.media(),
            content.act(),
            content.acted(),
            content.object(),
            content.sealed(),
            words,
            content.people(),
            content.byHand()));
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), UTF_8);
  }
}
