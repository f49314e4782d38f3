package io.jinbang.intake.register;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class RegisterTests {
  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Registers registers;

  private static String list(Campaign call) {
    return "/host/c/" + call.slug() + "/entries";
  }

  private List<String> titles(Campaign call, Map<String, String> asked) {
    return registers.ofHost(folk.host().actor(), call.slug(), Query.of(asked)).rows().stream()
        .map(row -> row.entry().title())
        .toList();
  }

  @Test
  void the_host_finds_by_every_filter() throws Exception {
    var call = works.call();
    var js = folk.body("js");
    var hn = folk.body("hn");
    var one = folk.entrant("参选者01");
    works.submitted(one, call, "渡口", js);
    works.submitted(folk.entrant("参选者02"), call, "船厂 100%", hn, "same of " + call.slug());
    works.submitted(folk.entrant("参选者03"), call, "铁水", hn, "same of " + call.slug());
    var gone = works.submitted(one, call, "撤回的", js).id();
    http.perform(post("/my/entries/" + gone + "/withdraw").with(as(one)).with(csrf()));

    assertThat(titles(call, Map.of())).containsExactly("渡口", "船厂 100%", "铁水", "撤回的");
    assertThat(titles(call, Map.of("state", "SUBMITTED"))).hasSize(3);
    assertThat(titles(call, Map.of("division", js.id().toString(), "state", "SUBMITTED")))
        .containsExactly("渡口");
    assertThat(titles(call, Map.of("same", "yes"))).containsExactly("船厂 100%", "铁水");
    assertThat(titles(call, Map.of("q", "0%"))).containsExactly("船厂 100%");
    assertThat(titles(call, Map.of("q", "sv26-0003"))).containsExactly("铁水");
    assertThat(titles(call, Map.of("theme", "high-end"))).isEmpty();
    assertThat(titles(call, Map.of("theme", "digital"))).hasSize(4);
    assertThat(titles(call, Map.of("tech", "advice"))).isEmpty();
    assertThat(titles(call, Map.of("said", "direct"))).hasSize(4);
    assertThat(titles(call, Map.of("said", "recommended"))).isEmpty();
    assertThat(titles(call, Map.of("division", "nonsense", "state", "X", "page", "-1"))).hasSize(4);
    assertThat(titles(call, Map.of("page", "7"))).isEmpty();
  }

  @Test
  void the_choices_of_a_filter_are_counted_within_the_others() {
    var call = works.call();
    var js = folk.body("js");
    var entrant = folk.entrant("参选者01");
    works.submitted(entrant, call, "渡口", js);
    works.submitted(entrant, call, "船厂", folk.body("hn"));
    var asked = Query.of(Map.of("division", js.id().toString(), "theme", "digital"));
    var register = registers.ofHost(folk.host().actor(), call.slug(), asked);
    assertThat(register.total()).isEqualTo(1);
    assertThat(register.count(Facet.DIVISION, js.id().toString())).isEqualTo(1);
    assertThat(register.count(Facet.DIVISION, folk.body("hn").id().toString())).isEqualTo(1);
    assertThat(register.counts().get(Facet.THEME)).isEqualTo(Map.of("green", 1, "digital", 1));
    assertThat(register.count(Facet.STATE, "SUBMITTED")).isEqualTo(1);
    assertThat(register.count(Facet.TECH, "clean")).isEqualTo(1);
    assertThat(register.count(Facet.SAME, "yes")).isZero();
  }

  @Test
  void a_coordinator_sees_their_own_subtree_and_nothing_else() throws Exception {
    var call = works.call();
    var js = folk.body("js");
    var entrant = folk.entrant("参选者01");
    var theirs = works.submitted(entrant, call, "渡口", js);
    var others = works.submitted(entrant, call, "船厂", folk.body("hn"));
    var coordinator = folk.coordinator(js);
    http.perform(get("/unit/c/" + call.slug() + "/entries").with(as(coordinator)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("渡口")))
        .andExpect(content().string(not(containsString("船厂"))));
    http.perform(get("/host/entries/" + theirs.id()).with(as(coordinator)))
        .andExpect(status().isForbidden());
    assertThatThrownBy(() -> registers.ofHost(coordinator.actor(), call.slug(), Query.of(Map.of())))
        .isInstanceOf(Refusal.class);
    assertThat(register(call, folk.coordinator(folk.unit(js, "示例单位A")))).isEmpty();
    assertThat(register(call, coordinator)).containsExactly(theirs.id());
    assertThat(register(call, folk.coordinator(folk.body("hn")))).containsExactly(others.id());
  }

  private List<io.jinbang.shared.Id<Entry>> register(
      Campaign call, io.jinbang.organization.Person coordinator) {
    return registers.ofUnit(coordinator.actor(), call.slug(), Query.of(Map.of())).rows().stream()
        .map(row -> row.entry().id())
        .toList();
  }

  @Test
  void drafts_are_counted_and_not_shown() throws Exception {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    var entry = works.draft(entrant, call);
    http.perform(
        post("/my/entries/" + entry + "/draft")
            .with(as(entrant))
            .with(csrf())
            .param("title", "渡口"));
    http.perform(get(list(call)).with(as(folk.host())))
        .andExpect(content().string(containsString("另有 1 份草稿")))
        .andExpect(content().string(not(containsString("渡口"))));
  }

  @Test
  void the_host_reads_all_facts_and_the_twins_side_by_side() throws Exception {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    var bytes = "bytes of " + call.slug();
    var entry = works.submitted(entrant, call, "渡口", folk.body("js"), bytes);
    var twin = works.submitted(folk.entrant("参选者02"), call, "船厂", folk.body("js"), bytes);
    http.perform(get("/host/entries/" + entry.id()).with(as(folk.host())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("三位老炉前工")))
        .andExpect(content().string(containsString("139****1234")))
        .andExpect(content().string(not(containsString("13900001234"))))
        .andExpect(content().string(containsString("e***@example.org")))
        .andExpect(content().string(not(containsString(entrant.email()))))
        .andExpect(content().string(containsString("另有 1 件作品的文件与它完全相同")))
        .andExpect(content().string(containsString("/host/entries/" + twin.id())));
    for (var stranger : List.of(entrant, folk.screener())) {
      http.perform(get("/host/entries/" + entry.id()).with(as(stranger)))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void the_film_is_for_owner_host_and_own_coordinator() throws Exception {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    var entry = works.submitted(entrant, call, "渡口", folk.body("js"));
    var original = "/films/" + entry.film() + "/original";
    http.perform(get(original).with(as(entrant))).andExpect(status().isOk());
    http.perform(get(original).with(as(folk.host()))).andExpect(status().isOk());
    http.perform(get(original).with(as(folk.coordinator(folk.body("js")))))
        .andExpect(status().isNotFound());
    http.perform(get(original)).andExpect(status().isNotFound());
    http.perform(get("/my/films/" + entry.id()).with(as(folk.coordinator(folk.body("js")))))
        .andExpect(status().isOk());
    http.perform(get("/my/films/" + entry.id()).with(as(folk.coordinator(folk.body("hn")))))
        .andExpect(status().isNotFound());
  }
}
