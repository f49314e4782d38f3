package io.jinbang.campaign.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.installation.MovableClock;
import io.jinbang.organization.Person;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class RulebookPagesTests {
  private static final DateTimeFormatter BROWSER =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  @Autowired MockMvc http;
  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired Campaigns campaigns;

  private Document page(String path) throws Exception {
    var answer = http.perform(get(path).with(Works.as(folk.host()))).andExpect(status().isOk());
    return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
  }

  /** Sends a page's form as a browser does, some fields changed, by the button given. */
  private Document send(Document from, int status, String button, String... changed)
      throws Exception {
    var form = from.select("main form[method=post]").getFirst();
    var request = post(form.attr("action")).with(Works.as(folk.host())).with(csrf());
    var others = List.of(changed);
    for (var field : fields(form)) {
      if (!others.contains(field.getFirst())) {
        request.param(field.getFirst(), field.getLast());
      }
    }
    for (var i = 0; i < changed.length; i += 2) {
      request.param(changed[i], changed[i + 1]);
    }
    var answer = http.perform(request.param("do", button)).andExpect(status().is(status));
    var response = answer.andReturn().getResponse();
    var next = Jsoup.parse(response.getContentAsString());
    next.title(String.valueOf(response.getRedirectedUrl()));
    return next;
  }

  private static List<List<String>> fields(Element form) {
    var all = new ArrayList<List<String>>();
    for (var one : form.select("input[name], textarea[name], select[name]")) {
      if (one.normalName().equals("select")) {
        one.select("option[selected]").forEach(o -> all.add(List.of(one.attr("name"), o.val())));
      } else if (!List.of("checkbox", "radio").contains(one.attr("type"))
          || one.hasAttr("checked")) {
        all.add(List.of(one.attr("name"), one.val()));
      }
    }
    return all;
  }

  private static String value(Document page, String name) {
    return page.select("[name='" + name + "']").val();
  }

  private String rulebook(Campaign call) {
    return "/host/c/" + call.slug() + "/rulebook";
  }

  // -- editing by the form

  @Test
  void the_form_shows_the_rulebook_and_saving_it_puts_a_version_in_force() throws Exception {
    var call = works.call();
    var form = page(rulebook(call));
    assertThat(value(form, "/title/zh")).isEqualTo("首届“造物中国”短视频征集");
    assertThat(form.select("[name='/timeline/entries/close/web']").attr("type"))
        .isEqualTo("datetime-local");
    assertThat(form.html()).contains("相对于其他评分项的权重").doesNotContain("[rulebook.");
    var look = send(form, 200, "check", "/title/zh", "改过的标题");
    assertThat(look.select(".diff").text()).isEqualTo("标题 › 中文 首届“造物中国”短视频征集 → 改过的标题");
    assertThat(look.select("[name=reason-zh]")).isEmpty();
    assertThat(campaigns.get(call.id()).version()).isEqualTo(1);
    send(look, 302, "save");
    var now = campaigns.get(call.id());
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.rulebook().title().zh()).isEqualTo("改过的标题");
    assertThat(now.rulebook().judging()).isEqualTo(call.rulebook().judging());
    assertThat(page("/c/" + call.slug()).text()).contains("改过的标题");
  }

  @Test
  void cards_come_and_go_without_scripts_and_keep_what_was_typed() throws Exception {
    var call = works.call();
    var form = send(page(rulebook(call)), 200, "add /themes", "/title/en", "Typed");
    assertThat(value(form, "/title/en")).isEqualTo("Typed");
    assertThat(form.getElementById("/themes/3")).isNotNull();
    assertThat(form.getElementById("fold/themes").hasAttr("open")).isTrue();
    form = send(form, 200, "remove /themes/0");
    assertThat(value(form, "/themes/0/id")).isEqualTo("digital");
    form = send(form, 200, "up /themes/1");
    assertThat(value(form, "/themes/0/id")).isEqualTo("green");
    var faulty = send(form, 422, "check");
    assertThat(faulty.select(".errors a").eachAttr("href"))
        .containsExactly(
            "#/themes/2/id",
            "#/themes/2/name/zh",
            "#/themes/2/name/en",
            "#/themes/2/about/zh",
            "#/themes/2/about/en");
    assertThat(faulty.select(".errors a").eachText().subList(0, 2))
        .containsExactly("代号：这一项没有内容", "名称（中文）：这一项没有内容");
    assertThat(faulty.getElementById("/themes/2/id").attr("aria-invalid")).isEqualTo("true");
    assertThat(faulty.getElementById("fold/themes").hasAttr("open")).isTrue();
    assertThat(value(faulty, "/title/en")).isEqualTo("Typed");
  }

  @Test
  void form_and_yaml_change_places_and_a_faulty_text_stays_a_text() throws Exception {
    var call = works.call();
    var yaml = send(page(rulebook(call)), 200, "yaml");
    assertThat(value(yaml, "source")).contains("jinbang: 1");
    var back = send(yaml, 200, "form");
    assertThat(value(back, "/number-prefix")).isEqualTo("SV26");
    var faulty = send(yaml, 200, "form", "source", "themes: &a [*a]");
    assertThat(value(faulty, "source")).isEqualTo("themes: &a [*a]");
    assertThat(faulty.select(".faults").text()).contains("锚点或引用");
    send(yaml, 422, "check", "source", "jinbang: 1");
  }

  @Test
  void after_an_entry_a_change_wants_a_reason_and_stands_on_the_public_page() throws Exception {
    var call = works.call();
    works.submitted(folk.entrant("参选者01"), call, "渡口", folk.body("js"));
    var look = send(page(rulebook(call)), 200, "check", "/film/audio", "required");
    assertThat(look.text()).contains("公布更正");
    var refused = send(look, 422, "save", "reason-zh", "听众反映", "reason-en", " ");
    assertThat(refused.select(".errors").text()).contains("还没有写英文的原因");
    assertThat(value(refused, "reason-zh")).isEqualTo("听众反映");
    send(refused, 302, "save", "reason-en", "Listeners asked");
    var open = page("/c/" + call.slug()).getElementById("amendments").text();
    assertThat(open).contains("更正", "听众反映", "视频要求 › 声音", "最好有声音 → 必须有声音", "存证第");
    var versions = page("/host/c/" + call.slug() + "/versions");
    assertThat(versions.select(".versions h2").eachText()).containsExactly("第 2 版", "第 1 版");
    assertThat(page("/host/c/" + call.slug() + "/versions/1.yaml").wholeText())
        .startsWith("# yaml-language-server");
    http.perform(get("/host/c/" + call.slug() + "/versions/9.yaml").with(Works.as(folk.host())))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_theme_in_use_cannot_be_removed_by_the_form() throws Exception {
    var call = works.call();
    works.submitted(folk.entrant("参选者01"), call, "渡口", folk.body("js"));
    var form = send(page(rulebook(call)), 200, "remove /themes/2");
    var look = send(form, 200, "check", "/entry/max-themes", "2");
    assertThat(look.select(".errors").text()).contains("已有作品标了主题“绿色低碳”，不能删去");
    assertThat(look.select("button[value=save]")).isEmpty();
    send(look, 422, "save", "reason-zh", "减少", "reason-en", "Fewer");
    assertThat(campaigns.get(call.id()).version()).isEqualTo(1);
  }

  @Test
  void the_second_of_two_hosts_sees_what_the_first_changed_and_keeps_what_they_typed()
      throws Exception {
    var call = works.call();
    var first = page(rulebook(call));
    var second = send(page(rulebook(call)), 200, "check", "/title/en", "By the second");
    send(send(first, 200, "check", "/about/en", "By the first"), 302, "save");
    var conflict = send(second, 422, "save");
    assertThat(conflict.select(".errors").text()).contains("别人刚刚改了方案");
    assertThat(conflict.select(".caution").text()).contains("第 2 版", "By the first");
    assertThat(conflict.select("main textarea[name=source]").val()).contains("By the second");
    assertThat(campaigns.get(call.id()).rulebook().title().en()).isNotEqualTo("By the second");
    var again = send(conflict, 200, "form");
    assertThat(value(again, "/title/en")).isEqualTo("By the second");
  }

  @Test
  void only_the_host_reaches_these_pages() throws Exception {
    var call = works.call();
    for (var path : List.of("rulebook", "versions", "versions/1.yaml", "extend")) {
      for (var stranger : List.of(folk.entrant("参选者01"), folk.coordinator(folk.body("js")))) {
        http.perform(get("/host/c/" + call.slug() + "/" + path).with(Works.as(stranger)))
            .andExpect(status().isForbidden());
      }
      http.perform(get("/host/c/no-such-call/" + path).with(Works.as(folk.host())))
          .andExpect(status().isNotFound());
    }
  }

  // -- a new call

  @Test
  void a_call_is_opened_by_the_form_from_an_example_and_its_next_edition_copied() throws Exception {
    assertThat(page("/host/campaigns/form").text()).contains("办下一届", "从示例开始");
    var slug = "form-" + UUID.randomUUID().toString().substring(0, 8);
    var form = page("/host/campaigns/form?from=short-video-contest");
    var preview = send(form, 200, "check", "/id", slug);
    send(preview, 302, "open");
    assertThat(campaigns.bySlug(slug).rulebook().prizes()).hasSize(11);
    var taken = send(preview, 422, "open");
    assertThat(taken.getElementById("/id-why").text()).contains("已有一个代号为 " + slug + " 的活动");
    var next = page("/host/campaigns/form?from=" + slug);
    assertThat(value(next, "/id")).isEmpty();
    assertThat(value(next, "/edition")).isEqualTo("2");
    assertThat(value(next, "/timeline/entries/close/web")).isEqualTo("2027-07-31T18:00");
    var faulty = send(next, 422, "check");
    assertThat(faulty.select(".errors a").eachAttr("href"))
        .containsExactly("#/id", "#/number-prefix");
    send(page("/host/campaigns/form?from=blank"), 422, "check");
    http.perform(get("/host/campaigns/form?from=nothing").with(Works.as(folk.host())))
        .andExpect(status().isNotFound());
  }

  // -- extending

  @Test
  void an_extension_is_looked_at_then_published_and_seen_by_everybody() throws Exception {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    works.film(entrant, works.draft(entrant, call));
    var path = "/host/c/" + call.slug() + "/extend";
    var zone = ZoneId.of("Asia/Shanghai");
    var closes = call.rulebook().timeline().webCloses();
    var later = BROWSER.format(closes.plus(Duration.ofDays(1)).atZone(zone));
    var fields = new String[] {"until", later, "reason-zh", "多地暴雨", "reason-en", "Rain"};
    var missing = send(page(path), 422, "look", "until", later);
    assertThat(missing.select(".errors").text()).contains("还没有写中文的原因", "还没有写英文的原因");
    assertThat(value(missing, "until")).isEqualTo(later);
    var past = fields.clone();
    past[1] = "2020-01-01T00:00";
    assertThat(send(page(path), 422, "look", past).select(".errors").text()).contains("已经过去");
    past[1] = "someday";
    assertThat(send(page(path), 422, "look", past).select(".errors").text()).contains("没有选新的");
    var announce = send(page(path), 200, "look", fields);
    assertThat(announce.text()).contains("写信给 1 位已有草稿或作品的参选者");
    assertThat(campaigns.get(call.id()).version()).isEqualTo(1);
    var done = send(announce, 302, "announce");
    assertThat(done.title()).isEqualTo("/c/" + call.slug() + "#amendments");
    assertThat(campaigns.get(call.id()).rulebook().timeline().webCloses())
        .isEqualTo(closes.plus(Duration.ofDays(1)));
    assertThat(seenBy(entrant, "/c/" + call.slug())).contains("延期", "多地暴雨");
    assertThat(seenBy(entrant, "/my")).contains(later.substring(11));
    assertThat(page("/host/c/" + call.slug() + "/extend").select("nav.tabs").text())
        .contains("方案", "延期");
  }

  private String seenBy(Person person, String path) throws Exception {
    return http.perform(get(path).with(Works.as(person)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  // -- deadlines on pages

  @Test
  void the_countdown_carries_the_servers_time_and_the_calls_zone() throws Exception {
    var call = works.call();
    var closes = call.rulebook().timeline().webCloses();
    var now = closes.minus(Duration.ofMinutes(90));
    var shown = new String[1];
    MovableClock.at(
        now,
        () -> {
          try {
            shown[0] = seenBy(folk.entrant("参选者01"), "/c/" + call.slug());
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    var line = Jsoup.parse(shown[0]).select(".countdown").getFirst();
    assertThat(line.attr("data-until")).isEqualTo(closes.toString());
    assertThat(line.attr("data-now")).isEqualTo(now.toString());
    assertThat(line.attr("data-zone")).isEqualTo("Asia/Shanghai");
    assertThat(line.attr("data-words")).isEqualTo("还剩 {0} {1}");
    assertThat(line.text()).isEqualTo("还剩 1 小时 30 分钟");
  }

  @Test
  void every_channel_has_its_closing_time() {
    var call = works.call();
    var host = folk.host().actor();
    var source = campaigns.versions(call.id()).getFirst().source();
    var web = call.rulebook().timeline().webCloses();
    assertThat(List.of("web", "form", "mail"))
        .allSatisfy(one -> assertThat(call.rulebook().timeline().closes(one)).isEqualTo(web));
    var form = source.replaceFirst("close: \\{", "close: {mail: 2099-01-01 00:00, ");
    assertThatThrownBy(() -> campaigns.amend(host, call.id(), 1, form, Text.same("-")))
        .isInstanceOf(Refusal.class);
  }
}
