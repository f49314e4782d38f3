package io.jinbang.intake.entry;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.desk.Waiting;
import io.jinbang.installation.MovableClock;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.intake.receipt.Receipt;
import io.jinbang.intake.receipt.Receipts;
import io.jinbang.intake.submission.Acceptance;
import io.jinbang.ledger.Ledger;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class SubmitTests {
  private static final Text REASON = Text.of("片头缺署名", "The title card lacks the authors");

  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Entries entries;
  @Autowired private Receipts receipts;
  @Autowired private Standings standings;
  @Autowired private Ledger ledger;
  @Autowired private List<Waiting> waiting;

  private static String page(Id<Entry> entry) {
    return "/my/entries/" + entry;
  }

  @Test
  void a_submitted_entry_has_number_receipt_and_a_line_in_the_ledger() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var entry = works.submitted(entrant, call, "最后一炉铁水", folk.body("js"), "the very bytes");
    assertThat(entry.state()).isEqualTo(Entry.State.SUBMITTED);
    assertThat(entry.number()).isEqualTo("SV26-0001");
    assertThat(entry.themes()).containsExactly("green", "digital");
    assertThat(entry.answers()).containsEntry("mobile", "13900001234");
    var receipt = receipts.latestOf(entry.id()).orElseThrow();
    // printf 'the very bytes' | sha256sum
    assertThat(receipt.filmSha256())
        .isEqualTo("e5b3b5a73aa697bc36bf6a21ff15d90fdee45704f6d544c2e158749022616d1b");
    assertThat(receipt.submittedAt()).isEqualTo(entry.submittedAt());
    assertThat(receipts.prove(receipt).holds()).isTrue();
    http.perform(get(page(entry.id())).with(as(entrant)))
        .andExpect(content().string(containsString("SV26-0001")))
        .andExpect(content().string(containsString("<svg xmlns=\"http://www.w3.org/2000/svg\"")))
        .andExpect(content().string(containsString(receipt.path())));
  }

  @Test
  void declarations_are_kept_with_version_and_text() {
    var call = works.call();
    var entry = works.submitted(folk.entrant("参选者01"), call, "渡口", folk.body("js"));
    var kept = receipts.acceptancesOf(receipts.latestOf(entry.id()).orElseThrow());
    assertThat(kept)
        .extracting(Acceptance::declaration, Acceptance::version, Acceptance::textSha256)
        .containsExactlyInAnyOrderElementsOf(
            call.rulebook().declarations().stream()
                .map(
                    one ->
                        org.assertj.core.groups.Tuple.tuple(
                            one.id(), one.version(), Acceptance.hash(one)))
                .toList());
  }

  @Test
  void a_refused_form_names_everything_and_keeps_what_was_typed() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var entry = works.draft(entrant, call);
    works.tooLong(entrant, entry);
    http.perform(
            post(page(entry) + "/submit")
                .with(as(entrant))
                .with(csrf())
                .param("title", "最后一炉铁水")
                .param("q-mobile", "139 0000 123"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#q-mobile\"")))
        .andExpect(content().string(containsString("应为 11 位，现在是 10 位")))
        .andExpect(content().string(containsString("href=\"#film\">超出 12 秒")))
        .andExpect(content().string(containsString("href=\"#theme\"")))
        .andExpect(content().string(containsString("href=\"#d-licence\"")))
        .andExpect(content().string(containsString("value=\"最后一炉铁水\"")))
        .andExpect(content().string(containsString("value=\"139 0000 123\"")));
    assertThat(entries.get(entry).title()).isEqualTo("最后一炉铁水");
    assertThat(entries.get(entry).state()).isEqualTo(Entry.State.DRAFT);
    assertThat(receipts.allOf(entry)).isEmpty();
  }

  @Test
  void two_clicks_give_one_receipt() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var entry = works.draft(entrant, call);
    works.film(entrant, entry);
    var division = folk.body("js");
    var click =
        (Callable<Integer>)
            () ->
                works
                    .submit(entrant, call, entry, "渡口", division)
                    .andReturn()
                    .getResponse()
                    .getStatus();
    assertThat(together(List.of(click, click, click))).containsOnly(302);
    assertThat(receipts.allOf(entry)).hasSize(1);
  }

  @Test
  void numbers_have_no_gap_under_twenty_submissions_at_once_of_which_some_fail() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var division = folk.body("js");
    var drafts = new ArrayList<Id<Entry>>();
    for (var i = 0; i < 20; i++) {
      var entry = works.draft(entrant, call);
      works.film(entrant, entry);
      drafts.add(entry);
    }
    drafts.subList(0, 5).forEach(works::curse);
    together(drafts.stream().map(entry -> submission(entrant, call, entry, division)).toList());
    drafts.subList(0, 5).forEach(works::lift);
    assertThat(entries.submitted(call.id()))
        .extracting(Entry::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 15).mapToObj("SV26-%04d"::formatted).toList());
  }

  private Callable<Integer> submission(
      Person entrant,
      io.jinbang.campaign.Campaign call,
      Id<Entry> entry,
      io.jinbang.organization.Body division) {
    return () -> {
      try {
        return works
            .submit(entrant, call, entry, "作品", division)
            .andReturn()
            .getResponse()
            .getStatus();
      } catch (Exception cursed) {
        return 500;
      }
    };
  }

  private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var all = new ArrayList<T>();
      for (var done : threads.invokeAll(calls)) {
        all.add(done.get());
      }
      return all;
    }
  }

  @Test
  void a_submission_that_fails_at_its_last_step_leaves_nothing_behind() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var entry = works.draft(entrant, call);
    works.film(entrant, entry);
    works.curse(entry);
    var before = ledger.head();
    submission(entrant, call, entry, folk.body("js")).call();
    works.lift(entry);
    assertThat(ledger.head()).isEqualTo(before);
    assertThat(receipts.allOf(entry)).isEmpty();
    assertThat(entries.get(entry).state()).isEqualTo(Entry.State.DRAFT);
    works.submit(entrant, call, entry, "渡口", folk.body("js"));
    assertThat(entries.get(entry).number()).isEqualTo("SV26-0001");
    assertThat(ledger.head().size()).isEqualTo(before.size() + 1);
  }

  @Test
  void a_returned_entry_is_corrected_under_its_number_with_a_second_receipt() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var division = folk.body("js");
    var entry = works.submitted(entrant, call, "渡口", division).id();
    entries.returnForCorrection(folk.screener().actor(), entry, REASON);
    http.perform(get(page(entry)).with(as(entrant)))
        .andExpect(content().string(containsString("片头缺署名")))
        .andExpect(content().string(containsString(page(entry) + "/reopen")));
    // not before the entrant has begun
    assertThat(
            works
                .submit(entrant, call, entry, "渡口", division)
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(409);
    http.perform(post(page(entry) + "/reopen").with(as(entrant)).with(csrf()));
    works.film(entrant, entry);
    works.submit(entrant, call, entry, "渡口的船厂", division).andExpect(status().is3xxRedirection());
    var again = entries.get(entry);
    assertThat(again.number()).isEqualTo("SV26-0001");
    assertThat(again.title()).isEqualTo("渡口的船厂");
    assertThat(receipts.allOf(entry)).extracting(Receipt::version).containsExactly(2, 1);
    assertThat(receipts.allOf(entry)).allMatch(receipt -> receipts.prove(receipt).holds());
    assertThat(receipts.allOf(entry)).extracting(Receipt::filmSha256).doesNotHaveDuplicates();
    assertThat(standings.of(again).stream().map(Standing.Step::what).map(Text::zh))
        .containsExactly("已报送，回执已出", "退回更正", "开始更正", "已报送，回执已出");
  }

  @Test
  void a_return_can_be_corrected_after_closing_until_judging_begins() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var division = folk.body("js");
    var entry = works.submitted(entrant, call, "渡口", division).id();
    entries.returnForCorrection(folk.host().actor(), entry, REASON);
    http.perform(post(page(entry) + "/reopen").with(as(entrant)).with(csrf()));
    var judging = call.rulebook().timeline().judgingOpens();
    MovableClock.at(
        judging, () -> assertThat(submits(entrant, call, entry, division)).isEqualTo(422));
    MovableClock.at(
        judging.minusMillis(1),
        () -> assertThat(submits(entrant, call, entry, division)).isEqualTo(302));
  }

  private int submits(
      Person entrant,
      io.jinbang.campaign.Campaign call,
      Id<Entry> entry,
      io.jinbang.organization.Body division) {
    try {
      return submission(entrant, call, entry, division).call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_return_can_be_taken_back_until_the_correction_begins() throws Exception {
    var entrant = folk.entrant("参选者01");
    var entry = works.submitted(entrant, works.call(), "渡口", folk.body("js")).id();
    var host = folk.host().actor();
    entries.returnForCorrection(host, entry, REASON);
    var items = waiting.stream().flatMap(w -> w.waitingFor(entrant.actor()).stream()).toList();
    assertThat(items).extracting(Waiting.Item::why).containsExactly(REASON);
    entries.undoReturn(host, entry);
    assertThat(entries.get(entry).state()).isEqualTo(Entry.State.SUBMITTED);
    entries.returnForCorrection(host, entry, REASON);
    http.perform(post(page(entry) + "/reopen").with(as(entrant)).with(csrf()));
    assertThatThrownBy(() -> entries.undoReturn(host, entry)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> entries.returnForCorrection(entrant.actor(), entry, REASON))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void the_same_bytes_are_a_warning_to_their_own_entrant_and_a_sign_to_the_host() throws Exception {
    var call = works.call();
    var division = folk.body("js");
    var one = folk.entrant("参选者01");
    var bytes = "bytes of " + call.slug();
    var first = works.submitted(one, call, "渡口", division, bytes).id();
    var stranger = works.submitted(folk.entrant("参选者02"), call, "船厂", division, bytes).id();
    var second = works.draft(one, call);
    works.film(one, second, bytes);
    works
        .submit(one, call, second, "渡口（绿色低碳）", division)
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("与您的另一件作品《渡口》完全相同")))
        .andExpect(content().string(containsString("name=\"same\"")));
    http.perform(
            works
                .form(page(second) + "/submit", one, call, "渡口（绿色低碳）", division)
                .param("same", "yes"))
        .andExpect(status().is3xxRedirection());
    assertThat(entries.sameBytes(second)).extracting(Entry::id).containsExactly(first, stranger);
    var items = waiting.stream().flatMap(w -> w.waitingFor(folk.host().actor()).stream()).toList();
    assertThat(items)
        .filteredOn(item -> item.path().contains(call.slug()))
        .extracting(item -> item.what().zh())
        .contains("3 件作品的文件完全相同");
  }

  @Test
  void a_withdrawn_entry_is_known_to_nobody_above_and_keeps_its_number() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var entry = works.submitted(entrant, call, "渡口", folk.body("js"));
    http.perform(post(page(entry.id()) + "/withdraw").with(as(entrant)).with(csrf()));
    assertThat(entries.submitted(call.id())).isEmpty();
    assertThat(entries.byNumber(call.id(), "SV26-0001")).isEmpty();
    var next = works.submitted(entrant, call, "船厂", folk.body("js"));
    assertThat(next.number()).isEqualTo("SV26-0002");
    assertThat(entries.ofFilm(next.film())).contains(next);
  }
}
