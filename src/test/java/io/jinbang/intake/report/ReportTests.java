package io.jinbang.intake.report;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Campaign;
import io.jinbang.installation.MovableClock;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ReportTests {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};

  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired MockMvcTester web;

  @Test
  void figures_are_ready_a_draft_is_kept_and_filing_waits_for_the_close() {
    var call = noticed();
    var unit = folk.coordinator(province());
    works.submitted(folk.entrant("参选者01"), call, "示例作品", province());
    var own = own(call);

    assertThat(get(own, unit)).hasStatusOk().bodyText().contains("报送作品", "<dd>1</dd>", "可以先存草稿");
    assertThat(
            post(
                own, unit, "step", "save", "done", "已转发各市。", "channel", "MEETING", "reached",
                "5000"))
        .hasStatus(302);
    assertThat(get(own, unit)).bodyText().contains("已转发各市。", "5000");
    assertThat(post(own, unit, "step", "file", "done", "已转发各市。"))
        .hasStatus(422)
        .bodyText()
        .contains("征集还没有结束");
    assertThat(get("/host/c/" + call.slug() + "/reports", folk.host()))
        .bodyText()
        .contains("已提交 0 份，还缺 1 份")
        .doesNotContain("已转发各市。");
  }

  @Test
  void after_the_close_it_is_filed_read_only_until_the_host_reopens_it() {
    var call = noticed();
    var unit = folk.coordinator(province());
    var own = own(call);
    var host = "/host/c/" + call.slug() + "/reports";
    var one = host + "/" + province().id();

    assertThat(after(call, () -> get("/desk", unit))).bodyText().contains(own);
    assertThat(get(one, folk.host())).hasStatus(404);
    assertThat(
            after(
                call,
                () ->
                    post(
                        own,
                        unit,
                        "step",
                        "file",
                        "done",
                        "<b>已部署</b>",
                        "case-title-1",
                        "示例案例",
                        "case-link-1",
                        "https://example.org/1")))
        .hasStatus(302);

    assertThat(get(own, unit)).bodyText().contains("提交", "示例案例").doesNotContain("<textarea");
    assertThat(post(own, unit, "step", "save", "done", "改")).hasStatus(409);
    assertThat(after(call, () -> get("/desk", unit))).bodyText().doesNotContain(own);
    assertThat(get(one, folk.host()))
        .bodyText()
        .contains("&lt;b&gt;已部署", "https://example.org/1")
        .doesNotContain("<b>已部署");
    assertThat(get(host, folk.host())).bodyText().contains("已提交 1 份，还缺 0 份");
    assertThat(get(host + "/export?format=csv", folk.host())).bodyText().contains("示例案例");
    assertThat(post(one + "/reopen", folk.host())).hasStatus(302);
    assertThat(post(own, unit, "step", "save", "done", "改")).hasStatus(302);
    assertThat(get(one, folk.host())).hasStatus(404);
  }

  @Test
  void what_is_missing_or_wrong_is_said_and_what_was_typed_is_kept() {
    var call = noticed();
    var unit = folk.coordinator(province());

    assertThat(
            after(
                call,
                () ->
                    post(
                        own(call),
                        unit,
                        "step",
                        "file",
                        "done",
                        " ",
                        "reached",
                        "-3",
                        "case-text-1",
                        "没有标题的案例",
                        "case-link-2",
                        "javascript:alert(1)",
                        "case-title-2",
                        "坏链接")))
        .hasStatus(422)
        .bodyText()
        .contains("还没有填写工作情况", "人数要是整数", "案例还没有标题", "链接要以 http:// 或 https:// 开头", "没有标题的案例");
  }

  @Test
  void a_picture_goes_with_a_case_and_is_nothing_else() {
    var call = noticed();
    var unit = folk.coordinator(province());
    var own = own(call);

    assertThat(picture(own, unit, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("图片要是 2 MB 以内的 JPEG 或 PNG");
    assertThat(picture(own, unit, PNG)).hasStatus(302);
    // saved again without a file, it stays
    assertThat(post(own, unit, "step", "save", "case-title-1", "示例案例")).hasStatus(302);

    var kept = get(own + "/pictures/1", unit);
    assertThat(kept).hasStatusOk().hasContentType("image/png");
    assertThat(kept.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(get(own + "/pictures/2", unit)).hasStatus(404);
    assertThat(get(own + "/pictures/1", folk.coordinator(folk.body("gx")))).hasStatus(404);
    assertThat(
            get(
                "/host/c/" + call.slug() + "/reports/" + province().id() + "/pictures/1",
                folk.host()))
        .hasStatus(404);
  }

  private Body province() {
    return folk.body("sc");
  }

  private static String own(Campaign call) {
    return "/unit/c/" + call.slug() + "/report";
  }

  private Campaign noticed() {
    var call = works.call();
    var base = "/host/c/" + call.slug() + "/notices";
    post(base, folk.host());
    assertThat(post(base + "/1/send", folk.host(), "to", province().id().toString()))
        .hasStatus(302);
    return call;
  }

  private MvcTestResult after(Campaign call, Supplier<MvcTestResult> action) {
    var later = call.rulebook().timeline().webCloses().plus(Duration.ofHours(1));
    var answer = new AtomicReference<MvcTestResult>();
    MovableClock.at(later, () -> answer.set(action.get()));
    return answer.get();
  }

  private MvcTestResult picture(String own, Person who, byte[] bytes) {
    return web.post()
        .uri(own)
        .multipart()
        .file(new MockMultipartFile("case-picture-1", "a.png", "image/png", bytes))
        .param("step", "save")
        .param("case-title-1", "示例案例")
        .with(as(who))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .exchange();
  }

  private MvcTestResult get(String path, Person who) {
    return web.get().uri(path).with(as(who)).exchange();
  }

  private MvcTestResult post(String path, Person who, String... fields) {
    var request =
        web.post().uri(path).with(as(who)).with(SecurityMockMvcRequestPostProcessors.csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
