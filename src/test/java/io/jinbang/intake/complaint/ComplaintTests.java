package io.jinbang.intake.complaint;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Takedowns;
import io.jinbang.intake.complaint.Complaint.State;
import io.jinbang.intake.complaint.ComplaintStep.What;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.store.Policies;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class ComplaintTests {
  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Films films;
  @Autowired private Policies policies;
  @Autowired private Takedowns takedowns;
  @Autowired private Complaints complaints;
  @Autowired private ComplaintSql sql;
  @Autowired private JdbcClient jdbc;

  private Person entrant;
  private Campaign call;
  private Entry entry;
  private final String from = UUID.randomUUID().toString();
  private final String email = Folk.address("claimant");

  @BeforeEach
  void work() {
    entrant = folk.entrant("参选者01");
    call = works.call();
    entry = works.submitted(entrant, call, "渡口的船厂", folk.body("js"));
  }

  private MockHttpServletRequestBuilder form() {
    return post("/c/" + call.slug() + "/complaint")
        .with(csrf())
        .with(
            request -> {
              request.setRemoteAddr(from);
              return request;
            })
        .locale(Locale.CHINA);
  }

  private MockHttpServletRequestBuilder whole() {
    return form()
        .param("work", "作品 " + entry.number())
        .param("name", "权利人01")
        .param("email", email)
        .param("relation", "OWNER")
        .param("claim", "第 20 秒的照片是我拍的")
        .param("evidence", "https://example.org/photo")
        .param("faith", "yes");
  }

  private ResultActions file() throws Exception {
    return http.perform(whole()).andExpect(status().isOk());
  }

  /** The link in the newest letter to the complainant. */
  private String link() {
    var body =
        jdbc.sql(
                "select body from mail.letter where recipient = :to and body like '%/complaint/%'"
                    + " order by queued_at desc limit 1")
            .param("to", email)
            .query(String.class)
            .single();
    var found = Pattern.compile("https://jinbang\\.example(/c/\\S+)").matcher(body);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Complaint complaint() {
    return sql.of(entry.id()).getLast();
  }

  private Complaint reviewed() throws Exception {
    file();
    http.perform(post(link()).with(csrf())).andExpect(status().is3xxRedirection());
    complaints.move(folk.host().actor(), complaint().id(), State.UNDER_REVIEW, "");
    return complaint();
  }

  private Film film() {
    return films.get(Objects.requireNonNull(entry.film()));
  }

  private boolean watches(@Nullable Actor actor) {
    return policies.mayWatch(actor, film());
  }

  private long leaves(String kind) {
    return jdbc.sql("select count(*) from ledger.leaf where kind = :kind")
        .param("kind", kind)
        .query(Long.class)
        .single();
  }

  @Test
  void a_stranger_files_a_complaint_and_confirms_it_by_the_link() throws Exception {
    var before = leaves("complaint");
    file()
        .andExpect(content().string(containsString(complaint().number())))
        .andExpect(content().string(containsString(email)));
    assertThat(leaves("complaint")).isEqualTo(before + 1);
    assertThat(complaint().state()).isEqualTo(State.RECEIVED);
    // a mail scanner opens the link; nothing is confirmed by that
    http.perform(get(link()).locale(Locale.CHINA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("请确认这件投诉是您提交的")));
    assertThat(complaint().state()).isEqualTo(State.RECEIVED);
    for (var twice = 0; twice < 2; twice++) {
      http.perform(post(link()).with(csrf())).andExpect(redirectedUrl(link()));
    }
    assertThat(complaint().state()).isEqualTo(State.CONFIRMED);
    http.perform(get("/host/complaints").with(as(folk.host())))
        .andExpect(content().string(containsString(complaint().number())));
    http.perform(get("/desk").with(as(folk.host())))
        .andExpect(content().string(containsString(complaint().number())));
  }

  @Test
  void everything_missing_is_told_at_once_and_what_was_typed_stays() throws Exception {
    http.perform(form().param("work", "渡口的船厂").param("email", "nobody"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("value=\"渡口的船厂\"")))
        .andExpect(content().string(containsString("href=\"#name\"")))
        .andExpect(content().string(containsString("href=\"#email\"")))
        .andExpect(content().string(containsString("href=\"#relation\"")))
        .andExpect(content().string(containsString("href=\"#claim\"")))
        .andExpect(content().string(containsString("href=\"#faith\"")));
    http.perform(whole().param("evidence", "x".repeat(3)).with(longEvidence()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#evidence\"")));
    assertThat(sql.of(entry.id())).isEmpty();
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor longEvidence() {
    return request -> {
      request.setParameter("evidence", "长".repeat(4001));
      return request;
    };
  }

  @Test
  void a_form_without_its_token_is_refused() throws Exception {
    http.perform(post("/c/" + call.slug() + "/complaint").param("work", "x"))
        .andExpect(status().isForbidden());
  }

  @Test
  void the_sixth_in_a_row_from_one_address_waits() throws Exception {
    for (var i = 0; i < 5; i++) {
      http.perform(whole().with(another())).andExpect(status().isOk());
    }
    http.perform(whole().with(another()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("投诉提交得太频繁了")))
        .andExpect(content().string(containsString("第 20 秒的照片是我拍的")));
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor another() {
    return request -> {
      request.setParameter("email", Folk.address("claimant"));
      return request;
    };
  }

  @Test
  void nobody_learns_whether_a_number_exists() throws Exception {
    file();
    var known = complaint();
    var strange = whole().with(another());
    http.perform(
            strange.with(
                request -> {
                  request.setParameter("work", "SV26-9999");
                  return request;
                }))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("SV26-9999"))));
    assertThat(known.entry()).isEqualTo(entry.id());
    http.perform(get("/c/" + call.slug() + "/complaint/" + "x".repeat(43)))
        .andExpect(status().isNotFound());
    http.perform(get(link().replace(call.slug(), works.call().slug())))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_work_taken_down_is_seen_by_host_and_owner_only_and_by_all_once_reinstated()
      throws Exception {
    var complaint = reviewed();
    var host = folk.host().actor();
    var screener = folk.screener().actor();
    var guide = folk.coordinator(folk.body("js")).actor();
    assertThat(watches(screener)).isTrue();
    assertThat(watches(guide)).isTrue();
    complaints.move(host, complaint.id(), State.TAKEN_DOWN, "照片权属清楚");
    assertThat(takedowns.isTakenDown(entry.id())).isTrue();
    assertThat(watches(screener)).isFalse();
    assertThat(watches(guide)).isFalse();
    assertThat(watches(null)).isFalse();
    assertThat(watches(host)).isTrue();
    assertThat(watches(entrant.actor())).isTrue();
    assertThat(policies.mayDownload(entrant.actor(), film())).isTrue();
    complaints.move(host, complaint.id(), State.REINSTATED, "已换成自己拍的照片");
    assertThat(takedowns.isTakenDown(entry.id())).isFalse();
    assertThat(watches(screener)).isTrue();
    assertThat(sql.steps(complaint.id()))
        .extracting(ComplaintStep::what)
        .containsExactly(
            What.RECEIVED, What.CONFIRMED, What.UNDER_REVIEW, What.TAKEN_DOWN, What.REINSTATED);
    assertThat(sql.steps(complaint.id()).get(3))
        .extracting(ComplaintStep::by, ComplaintStep::why)
        .containsExactly(folk.host().id(), "照片权属清楚");
    assertThat(sql.steps(complaint.id()).getLast().ledgerIndex()).isNotNull();
  }

  @Test
  void of_two_complaints_one_reinstatement_leaves_the_other_standing() throws Exception {
    var first = reviewed();
    var second = reviewed();
    var host = folk.host().actor();
    complaints.move(host, first.id(), State.TAKEN_DOWN, "属实");
    complaints.move(host, second.id(), State.TAKEN_DOWN, "也属实");
    complaints.move(host, first.id(), State.REINSTATED, "已和解");
    assertThat(takedowns.isTakenDown(entry.id())).isTrue();
  }

  @Test
  void the_entrant_reads_the_claim_not_the_claimant_and_answers() throws Exception {
    file();
    var path = "/my/complaints/" + complaint().id();
    // not before the host has taken it up
    http.perform(get(path).with(as(entrant))).andExpect(status().isNotFound());
    complaints.move(folk.host().actor(), confirmed().id(), State.UNDER_REVIEW, "");
    http.perform(get(path).with(as(entrant)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("第 20 秒的照片是我拍的")))
        .andExpect(content().string(not(containsString("权利人01"))))
        .andExpect(content().string(not(containsString(email))));
    http.perform(get(path).with(as(folk.entrant("参选者02")))).andExpect(status().isNotFound());
    http.perform(get("/desk").with(as(entrant)))
        .andExpect(content().string(containsString("您的作品被投诉侵权")));
    http.perform(post(path).with(as(entrant)).with(csrf()).param("words", " "))
        .andExpect(status().is(422));
    http.perform(post(path).with(as(entrant)).with(csrf()).param("words", "照片有授权书"))
        .andExpect(redirectedUrl(path));
    http.perform(get(link()).locale(Locale.CHINA))
        .andExpect(content().string(containsString("照片有授权书")))
        .andExpect(content().string(not(containsString(entrant.name()))));
    http.perform(get("/my/entries/" + entry.id()).with(as(entrant)))
        .andExpect(content().string(containsString("侵权投诉 " + complaint().number())));
  }

  private Complaint confirmed() throws Exception {
    http.perform(post(link()).with(csrf()));
    return complaint();
  }

  @Test
  void decisions_need_a_reason_a_work_and_their_turn() throws Exception {
    var complaint = reviewed();
    var path = "/host/complaints/" + complaint.id();
    http.perform(post(path).with(as(folk.host())).with(csrf()).param("to", "TAKEN_DOWN"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("决定要写理由")));
    http.perform(
            post(path)
                .with(as(folk.host()))
                .with(csrf())
                .param("to", "REINSTATED")
                .param("why", "x"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("这件投诉现在不能这样处理")));
    http.perform(
            post(path + "/work").with(as(folk.host())).with(csrf()).param("number", "SV26-9999"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("这个征集里没有这个编号")));
    assertThatThrownBy(() -> complaints.move(entrant.actor(), complaint.id(), State.DISMISSED, "x"))
        .isInstanceOf(Refusal.class);
    assertThat(complaint().state()).isEqualTo(State.UNDER_REVIEW);
    assertThat(sql.find(Id.random())).isEmpty();
  }
}
