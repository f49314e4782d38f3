package io.jinbang.intake.entry;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.AiContent;
import io.jinbang.intake.AiContent.Extent;
import io.jinbang.intake.AiContent.Part;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.receipt.Receipts;
import io.jinbang.media.AiDeclarations;
import io.jinbang.media.Films;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class GeneratedContentTests {
  private static final String LABEL = "<span class=\"badge warn ai-mark\">AI生成合成内容</span>";

  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Entries entries;
  @Autowired private Receipts receipts;
  @Autowired private Films films;
  @Autowired private AiDeclarations declarations;

  private MockHttpServletRequestBuilder form(Person entrant, Campaign call, Id<Entry> entry) {
    return works.form("/my/entries/" + entry + "/submit", entrant, call, "渡口", folk.body("js"));
  }

  private ResultActions declared(MockHttpServletRequestBuilder form, String extent, String... parts)
      throws Exception {
    return http.perform(
        form.with(
            request -> {
              request.setParameter("ai", extent);
              request.setParameter("ai-part", parts);
              request.setParameter("ai-tool", "示例生成工具");
              return request;
            }));
  }

  @Test
  void a_declaration_is_kept_on_the_receipt_and_shown_wherever_the_work_is() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var id = works.draft(entrant, call);
    works.film(entrant, id);
    declared(form(entrant, call, id), "partly", "voice", "picture")
        .andExpect(status().is3xxRedirection());
    var entry = entries.get(id);
    assertThat(entry.ai())
        .isEqualTo(new AiContent(Extent.PARTLY, List.of(Part.PICTURE, Part.VOICE), "示例生成工具"));
    assertThat(receipts.latestOf(id).orElseThrow().payload())
        .startsWith("jinbang-receipt 2\n")
        .contains("\nai partly picture voice\n")
        .doesNotContain("示例生成工具");
    var film = films.get(entry.film());
    assertThat(declarations.labelFor(film).orElseThrow().json())
        .contains("\"Label\":\"1\"")
        .contains("\"PropagateID\":\"" + entry.number() + "\"")
        .contains("\"ContentPropagator\":\"示例主办单位\"");
    for (var path : List.of("/my/entries/" + id, "/host/entries/" + id, "/screening/works/" + id)) {
      var reader = path.startsWith("/my") ? entrant : folk.host();
      http.perform(get(path).with(as(reader))).andExpect(content().string(containsString(LABEL)));
    }
  }

  @Test
  void what_is_declared_to_be_without_bears_no_label() throws Exception {
    var entrant = folk.entrant("参选者01");
    var entry = works.submitted(entrant, works.call(), "渡口", folk.body("js"));
    assertThat(receipts.latestOf(entry.id()).orElseThrow().payload()).contains("\nai none\n");
    assertThat(declarations.labelFor(films.get(entry.film()))).isEmpty();
    http.perform(get("/host/entries/" + entry.id()).with(as(folk.host())))
        .andExpect(content().string(not(containsString(LABEL))));
  }

  @Test
  void a_form_without_the_answer_or_with_no_parts_is_refused_with_what_to_do() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var id = works.draft(entrant, call);
    works.film(entrant, id);
    for (var extent : List.of("", "perhaps")) {
      declared(form(entrant, call, id), extent, "voice")
          .andExpect(status().is(422))
          .andExpect(content().string(containsString("没有、部分、全部，三项选一项")));
    }
    declared(form(entrant, call, id), "wholly")
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("还没有勾选哪些部分由 AI 生成合成")))
        .andExpect(content().string(containsString("value=\"wholly\" checked")));
    assertThat(entries.get(id).state()).isEqualTo(Entry.State.DRAFT);
  }
}
