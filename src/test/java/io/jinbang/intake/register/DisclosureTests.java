package io.jinbang.intake.register;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class DisclosureTests {
  /** An example of GB 11643-1999. */
  private static final String NUMBER = "11010519491231002X";

  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Campaigns campaigns;
  @Autowired private JdbcClient jdbc;

  /** The example's rules, open now, and a question for an identity number. */
  private Campaign asking() throws Exception {
    var slug = "call-" + UUID.randomUUID().toString().substring(0, 13);
    var open = works.call();
    var yaml =
        Files.readString(Path.of("examples/short-video-contest.yaml"))
            .replaceFirst("(?m)^id: .*$", "id: " + slug)
            .replaceFirst(
                "    - id: mobile\n",
                "    - id: person\n      kind: id-number\n      label: {zh: 证件号, en: Identity"
                    + " number}\n      required: true\n    - id: mobile\n");
    var at = open.rulebook().timeline().entriesOpen().toString().substring(0, 10);
    return campaigns.open(
        folk.host().actor(), yaml.replaceFirst("(?ms)^timeline:.*?(?=^judging:)", timeline(at)));
  }

  private static String timeline(String day) {
    var from = java.time.LocalDate.parse(day);
    return """
    timeline:
      notice: %s 09:00
      entries: {open: %s 09:00, close: {web: %s 09:00}, grace: 2h}
      screening: {until: %s 09:00}
      judging: {open: %s 09:00, close: %s 09:00}
      posting: %s 09:00

    """
        .formatted(
            from.minusDays(1),
            from.minusDays(1),
            from.plusDays(10),
            from.plusDays(12),
            from.plusDays(13),
            from.plusDays(20),
            from.plusDays(22));
  }

  @Test
  void numbers_are_kept_sealed_shown_masked_and_disclosed_with_a_trace(CapturedOutput output)
      throws Exception {
    var entrant = folk.entrant("参选者八十八");
    var call = asking();
    var id = works.draft(entrant, call);
    works.film(entrant, id);
    var path = "/my/entries/" + id;
    http.perform(
            works
                .form(path + "/draft", entrant, call, "渡口", folk.body("js"))
                .param("q-person", NUMBER))
        .andExpect(status().is3xxRedirection());
    assertThat(answers(id.value())).contains("sealed:1:").doesNotContain(NUMBER);
    http.perform(get(path).with(as(entrant)))
        .andExpect(content().string(containsString("value=\"" + NUMBER + "\"")));
    http.perform(
            works
                .form(path + "/submit", entrant, call, "渡口", folk.body("js"))
                .param("q-person", NUMBER))
        .andExpect(status().is3xxRedirection());
    assertThat(answers(id.value())).contains("sealed:1:").doesNotContain(NUMBER);

    http.perform(get("/host/entries/" + id).with(as(folk.host())))
        .andExpect(content().string(containsString("139****1234")))
        .andExpect(content().string(containsString("已加密保存")))
        .andExpect(content().string(not(containsString(NUMBER))))
        .andExpect(content().string(not(containsString("13900001234"))))
        .andExpect(content().string(not(containsString(entrant.email()))));
    http.perform(get("/screening/works/" + id).with(as(folk.screener())))
        .andExpect(content().string(not(containsString("sealed:1:"))));
    http.perform(post("/host/entries/" + id + "/disclose").with(as(folk.host())).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(NUMBER)))
        .andExpect(content().string(containsString("13900001234")));
    assertThat(
            jdbc.sql("select person from intake.disclosure where entry = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list())
        .containsExactly(folk.host().id().value());
    http.perform(post("/host/entries/" + id + "/disclose").with(as(folk.screener())).with(csrf()))
        .andExpect(status().isForbidden());
    // nothing of it in the log
    assertThat(output.getAll())
        .doesNotContain(NUMBER, "13900001234", "139 0000 1234", entrant.email(), "参选者八十八");
  }

  private String answers(UUID entry) {
    return jdbc.sql("select answers::text from intake.entry where id = :id")
        .param("id", entry)
        .query(String.class)
        .single();
  }
}
