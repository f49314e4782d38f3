package io.jinbang.campaign.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.CampaignOpened;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.installation.MovableClock;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
@RecordApplicationEvents
class CampaignPagesTests {
  @Autowired MockMvc web;
  @Autowired Folk folk;
  @Autowired Campaigns campaigns;
  @Autowired ApplicationEvents events;

  private static String example() throws Exception {
    var slug = "call-" + UUID.randomUUID().toString().substring(0, 8);
    return Files.readString(Path.of("examples/short-video-contest.yaml"))
        .replace("id: short-video-2026", "id: " + slug);
  }

  private Campaign opened() throws Exception {
    return campaigns.open(folk.host().actor(), example());
  }

  // -- opening

  @Test
  void an_opened_campaign_is_found_by_its_identifier_and_by_its_name() throws Exception {
    var campaign = opened();
    assertThat(campaigns.get(campaign.id())).isEqualTo(campaign);
    assertThat(campaigns.bySlug(campaign.slug())).isEqualTo(campaign);
    assertThat(campaigns.all()).contains(campaign);
    assertThat(events.stream(CampaignOpened.class))
        .contains(new CampaignOpened(campaign.id(), campaign.slug(), campaign.createdAt()));
  }

  @Test
  void a_name_that_is_taken_is_a_conflict_with_a_remedy() throws Exception {
    var source = example();
    campaigns.open(folk.host().actor(), source);
    assertThatThrownBy(() -> campaigns.open(folk.host().actor(), source))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
              assertThat(refusal.first().remedy().en()).isEqualTo("Give the rulebook another id.");
            });
  }

  @Test
  void only_the_host_opens_a_campaign() throws Exception {
    var source = example();
    assertThatThrownBy(() -> campaigns.open(folk.entrant("参选者01").actor(), source))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void a_faulty_rulebook_is_refused_with_a_problem_per_fault() throws Exception {
    var source = example().replace("edition: 1", "edition: x").replace("weight: 14", "weight: 0");
    assertThatThrownBy(() -> campaigns.open(folk.host().actor(), source))
        .isInstanceOfSatisfying(
            Refusal.class,
            no ->
                assertThat(no.problems())
                    .extracting(problem -> problem.field())
                    .containsExactly("line 12: edition", "line 200: judging.criteria[4].weight"));
  }

  @Test
  void what_does_not_exist_is_not_found() throws Exception {
    assertThatThrownBy(() -> campaigns.get(Id.random())).isInstanceOf(Refusal.class);
    web.perform(get("/c/no-such-call").accept("text/html")).andExpect(status().isNotFound());
  }

  // -- the public page

  @Test
  void the_call_page_says_everything_in_both_languages() throws Exception {
    var campaign = opened();
    for (var language : Language.values()) {
      var page = call(campaign, language);
      var rulebook = campaign.rulebook();
      assertThat(words(rulebook)).hasSize(54);
      assertThat(words(rulebook))
          .allSatisfy(text -> assertThat(page).contains(escaped(text.in(language))));
      assertThat(page).doesNotContain("[campaign.").contains("SHA-256 " + campaign.rulebookHash());
    }
  }

  private static List<Text> words(Rulebook r) {
    return Stream.of(
            Stream.of(r.title(), r.about()),
            r.themes().stream().flatMap(t -> Stream.of(t.name(), t.about())),
            r.bodies().stream().map(Rulebook.Participant::name),
            r.prizes().stream().map(Rulebook.Prize::name),
            r.entitlements().stream().map(Rulebook.Entitlement::name),
            r.declarations().stream().flatMap(d -> Stream.of(d.summary(), d.text())),
            r.judging().criteria().stream().map(Rulebook.Criterion::name))
        .flatMap(texts -> texts)
        .toList();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String call(Campaign campaign, Language language) throws Exception {
    return web.perform(get("/c/" + campaign.slug()).locale(language.locale()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void the_one_action_follows_the_stage() throws Exception {
    var campaign = opened();
    var enter = "href=\"/my/enter/" + campaign.slug() + "\"";
    var list = "href=\"/c/" + campaign.slug() + "/list\"";
    assertThat(callAt(campaign, "2026-05-01T00:00:00Z"))
        .doesNotContain(enter, list)
        .contains("Not open yet");
    // 2026-07-24 15:00 in Beijing is 7 days 3 hours before 2026-07-31 18:00
    assertThat(callAt(campaign, "2026-07-24T07:00:00Z"))
        .contains(
            enter, "7 days 3 hours left", "31 Jul 2026, 18:00 (Beijing, UTC+8)", "until 20:00");
    assertThat(callAt(campaign, "2026-07-31T11:00:00Z"))
        .doesNotContain(enter, list)
        .contains("until 20:00");
    assertThat(callAt(campaign, "2026-08-20T00:00:00Z"))
        .doesNotContain(enter, list)
        .contains("Next: Judging closes");
    assertThat(callAt(campaign, "2026-09-15T02:00:00Z")).contains(list).doesNotContain(enter);
  }

  private String callAt(Campaign campaign, String moment) throws Exception {
    var page = new String[1];
    MovableClock.at(
        Instant.parse(moment),
        () -> {
          try {
            page[0] = call(campaign, Language.EN);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    return page[0];
  }

  @Test
  void markup_in_a_title_is_shown_not_run() throws Exception {
    var source =
        example().replace("Made Here, the First Short-Video Call", "<script>alert(1)</script>");
    var campaign = campaigns.open(folk.host().actor(), source);
    assertThat(call(campaign, Language.EN))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    var preview =
        check(source.replace(campaign.slug(), "xss-call"), "check").andReturn().getResponse();
    assertThat(preview.getContentAsString()).doesNotContain("<script>alert");
  }

  @Test
  void a_closing_textarea_in_the_source_stays_inside_the_box() throws Exception {
    var page = check("</textarea><script>alert(1)</script>", "check").andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(422);
    assertThat(page.getContentAsString()).doesNotContain("<script>alert");
  }

  // -- the host's pages

  private ResultActions check(String source, String step) throws Exception {
    return web.perform(
        multipart("/host/campaigns/new")
            .param("source", source)
            .param("step", step)
            .with(csrf())
            .with(Folk.as(folk.host()))
            .locale(Language.EN.locale()));
  }

  @Test
  void faults_stand_beside_their_lines_and_the_text_is_kept() throws Exception {
    var page =
        check(example().replace("edition: 1", "edition: first"), "check")
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page)
        .contains("One thing needs mending", "Line 12", "This should be a whole number")
        .contains(
            "<span>11</span>", "<div class=\"here\"><span>12</span><code>edition: first</code>")
        .contains("number-prefix: SV26");
  }

  @Test
  void looking_opens_nothing_and_opening_opens() throws Exception {
    var source = example();
    var slug =
        source
            .lines()
            .filter(line -> line.startsWith("id: "))
            .findFirst()
            .orElseThrow()
            .substring(4);
    var preview =
        check(source, "check")
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(preview)
        .contains("The rulebook is in order", "Gold", "Green and Low-Carbon", "Screening");
    web.perform(get("/c/" + slug).accept("text/html")).andExpect(status().isNotFound());
    check(source.replace("\n", "\r\n"), "open").andExpect(status().is3xxRedirection());
    web.perform(get("/c/" + slug)).andExpect(status().isOk());
    var again = check(source, "open").andExpect(status().isUnprocessableContent()).andReturn();
    assertThat(again.getResponse().getContentAsString())
        .contains("already there", "number-prefix: SV26");
    var list = seen(get("/host/campaigns"));
    assertThat(list).contains("/c/" + slug).doesNotContain("[campaign.");
  }

  @Test
  void an_uploaded_file_counts_and_one_in_another_encoding_is_refused() throws Exception {
    var file = example().getBytes(Charset.forName("GB18030"));
    var page =
        web.perform(
                multipart("/host/campaigns/new")
                    .file(new MockMultipartFile("file", "方案.yaml", "application/yaml", file))
                    .param("source", "jinbang: 1")
                    .with(csrf())
                    .with(Folk.as(folk.host()))
                    .locale(Language.ZH.locale()))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("文件不是 UTF-8 编码");
  }

  @Test
  void only_the_host_reaches_the_pages_of_the_host() throws Exception {
    web.perform(get("/host/campaigns/new").with(Folk.as(folk.entrant("参选者02"))).accept("text/html"))
        .andExpect(status().isForbidden());
  }

  @Test
  void the_empty_form_is_there_in_both_languages() throws Exception {
    for (var language : Language.values()) {
      assertThat(seen(get("/host/campaigns/new").locale(language.locale())))
          .doesNotContain("[campaign.");
    }
  }

  private String seen(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(Folk.as(folk.host())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void the_schema_is_public_and_the_example_is_a_download() throws Exception {
    assertThat(seen(get("/schema/rulebook.schema.json")))
        .contains("\"$id\": \"rulebook.schema.json\"");
    Assumptions.assumeTrue(new ClassPathResource("examples/short-video-contest.yaml").exists());
    assertThat(seen(get("/host/campaigns/example.yaml"))).startsWith("# yaml-language-server");
  }
}
