package io.jinbang.intake.entry;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.installation.MovableClock;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

@IntegrationTest
class DraftTests {
  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Entries entries;
  @Autowired private Campaigns campaigns;
  @Autowired private List<Waiting> waiting;

  private static String page(Id<Entry> entry) {
    return "/my/entries/" + entry;
  }

  @Test
  void what_is_typed_is_kept_as_it_is_typed() throws Exception {
    var entrant = folk.entrant("参选者01");
    var entry = works.draft(entrant, works.call());
    http.perform(
            post(page(entry) + "/draft")
                .with(as(entrant))
                .with(csrf())
                .header("HX-Request", "true")
                .param("title", "最后一炉<铁水>")
                .param("theme", "green")
                .param("q-mobile", "139 0000 123")
                .param("q-entrant-kind", "company")
                .param("d-original", "yes"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("已自动保存")))
        .andExpect(content().string(not(containsString("<html"))));
    http.perform(get(page(entry)).with(as(entrant)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"最后一炉&lt;铁水>\"")))
        .andExpect(content().string(containsString("value=\"139 0000 123\"")))
        .andExpect(content().string(containsString("value=\"green\" checked")))
        .andExpect(content().string(containsString("value=\"company\" selected")))
        .andExpect(content().string(containsString("name=\"d-original\" value=\"yes\" checked")))
        .andExpect(
            content().string(not(containsString("name=\"d-values\" value=\"yes\" checked"))));
  }

  @Test
  void the_button_without_scripts_keeps_the_draft_and_leads_to_the_list() throws Exception {
    var entrant = folk.entrant("参选者01");
    var entry = works.draft(entrant, works.call());
    http.perform(post(page(entry) + "/draft").with(as(entrant)).with(csrf()).param("title", "渡口"))
        .andExpect(redirectedUrl("/my"));
    http.perform(get("/my").with(as(entrant)))
        .andExpect(content().string(containsString("渡口")))
        .andExpect(content().string(containsString(page(entry))));
  }

  @Test
  void a_draft_never_touched_is_taken_up_again() {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    assertThat(works.draft(entrant, call)).isEqualTo(works.draft(entrant, call));
  }

  @Test
  void an_empty_list_teaches_and_names_the_open_calls() throws Exception {
    var call = works.call();
    http.perform(get("/my").with(as(folk.entrant("参选者01"))))
        .andExpect(content().string(containsString("还没有作品")))
        .andExpect(content().string(containsString("/my/enter/" + call.slug())));
  }

  @Test
  void nobody_elses_entry_exists() throws Exception {
    var owner = folk.entrant("参选者01");
    var other = folk.entrant("参选者02");
    var entry = works.draft(owner, works.call());
    var film = works.film(owner, entry);
    var attempts =
        List.<RequestBuilder>of(
            get(page(entry)).with(as(other)),
            get(page(entry) + "/units").param("division", "").with(as(other)),
            post(page(entry) + "/draft").with(as(other)).with(csrf()),
            post(page(entry) + "/submit").with(as(other)).with(csrf()),
            post(page(entry) + "/withdraw").with(as(other)).with(csrf()),
            post(page(entry) + "/reopen").with(as(other)).with(csrf()),
            get("/films/" + film + "/original").with(as(other)),
            get("/films/" + film + "/original").with(as(folk.host())),
            get("/my/films/" + entry).with(as(other)),
            get("/host/entries/" + entry).with(as(folk.host())));
    for (var attempt : attempts) {
      http.perform(attempt).andExpect(status().isNotFound());
    }
    works.begin(other, entry.value(), "a.mp4", 5).andExpect(status().isNotFound());
    http.perform(get("/films/" + film + "/original").with(as(owner))).andExpect(status().isOk());
  }

  @Test
  void the_units_of_a_division_are_offered_once_it_is_chosen() throws Exception {
    var entrant = folk.entrant("参选者01");
    var division = folk.body("js");
    var unit = folk.unit(division, "示例单位A");
    var entry = works.draft(entrant, works.call());
    http.perform(
            get(page(entry) + "/units")
                .with(as(entrant))
                .param("division", division.id().toString()))
        .andExpect(content().string(containsString(unit.name().zh())))
        .andExpect(content().string(containsString(unit.id().toString())));
  }

  @Test
  void entering_is_refused_before_and_after_its_time() throws Exception {
    var entrant = folk.entrant("参选者01");
    var now = Instant.now();
    for (var opens : List.of(now.plusSeconds(86_400), now.minusSeconds(11 * 86_400))) {
      var call = works.call(opens);
      http.perform(get("/my/enter/" + call.slug()).with(as(entrant)).header("Accept", "text/html"))
          .andExpect(status().isConflict())
          .andExpect(content().string(containsString(opens.isAfter(now) ? "还没有开始" : "已经截止")));
    }
  }

  @Test
  void uploads_begin_until_closing_and_not_at_it() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var entry = works.draft(entrant, call);
    var closes = EntryWindow.ofEntries(call.rulebook().timeline()).closes();
    assertThat(beginAt(closes.minusMillis(1), entrant, entry)).isEqualTo(201);
    assertThat(beginAt(closes, entrant, entry)).isEqualTo(409);
  }

  @Test
  void from_the_notice_on_a_film_is_checked_but_submitted_only_once_entries_open()
      throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var source = campaigns.versions(call.id()).getFirst().source();
    var noticed = Pattern.compile("notice: (\\d{4})").matcher(source).replaceFirst("notice: 2020");
    var opens = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
    var later = noticed.replaceFirst("(entries: \\{open: )\\S+", "$1" + opens);
    campaigns.amend(folk.host().actor(), call.id(), 1, later, null);
    var answer = http.perform(get("/my/c/" + call.slug() + "/rehearsal").with(as(entrant)));
    var path = answer.andReturn().getResponse().getRedirectedUrl();
    assertThat(path).startsWith("/my/entries/").endsWith("#film-box");
    var entry = Id.<Entry>parse(path.substring(12, path.length() - 9));
    works.film(entrant, entry);
    http.perform(get(page(entry)).with(as(entrant)))
        .andExpect(content().string(containsString("现在就可以上传视频")))
        .andExpect(content().string(containsString("id=\"film-box\"")));
    works
        .submit(entrant, call, entry, "渡口", folk.body("js"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("征集还没有开始")));
    assertThat(entries.get(entry).state()).isEqualTo(Entry.State.DRAFT);
    http.perform(get("/my").with(as(entrant)))
        .andExpect(content().string(containsString("/my/c/" + call.slug() + "/rehearsal")));
  }

  @Test
  void there_is_no_rehearsal_before_the_notice() throws Exception {
    var call = works.call(Instant.now().plusSeconds(86_400));
    http.perform(get("/my/c/" + call.slug() + "/rehearsal").with(as(folk.entrant("参选者01"))))
        .andExpect(status().isConflict());
  }

  private int beginAt(Instant moment, io.jinbang.organization.Person entrant, Id<Entry> entry) {
    var status = new int[1];
    MovableClock.at(
        moment,
        () -> {
          try {
            var answer = works.begin(entrant, entry.value(), "passes.mp4", 5).andReturn();
            status[0] = answer.getResponse().getStatus();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    return status[0];
  }

  @Test
  void a_withdrawn_draft_cannot_be_changed_and_takes_no_film() throws Exception {
    var entrant = folk.entrant("参选者01");
    var entry = works.draft(entrant, works.call());
    http.perform(post(page(entry) + "/withdraw").with(as(entrant)).with(csrf()))
        .andExpect(redirectedUrl("/my"));
    assertThat(entries.get(entry).state()).isEqualTo(Entry.State.WITHDRAWN);
    http.perform(post(page(entry) + "/draft").with(as(entrant)).with(csrf()))
        .andExpect(status().isConflict());
    works.begin(entrant, entry.value(), "a.mp4", 5).andExpect(status().isConflict());
  }

  @Test
  void a_draft_waits_for_its_entrant_with_its_deadline() {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var entry = works.draft(entrant, call);
    var items = waiting.stream().flatMap(w -> w.waitingFor(entrant.actor()).stream()).toList();
    assertThat(items).extracting(Waiting.Item::path).containsExactly(page(entry));
    assertThat(items.getFirst().due()).isEqualTo(call.rulebook().timeline().webCloses());
  }
}
