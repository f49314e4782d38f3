package io.jinbang.intake.reach;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.organization.Person;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SpreadPagesTests {
  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired MockMvcTester web;

  @Test
  void the_host_sees_every_body_and_a_coordinator_the_own_ones() {
    var call = works.call();
    var province = folk.body("sx");
    var city = folk.unit(province, "示例市局");
    var unit = folk.coordinator(province);
    var base = "/host/c/" + call.slug();
    post(base + "/notices", folk.host());
    post(base + "/notices/1/send", folk.host(), "to", province.id().toString());
    var one = "/unit/c/" + call.slug() + "/notice/1";
    post(one + "/forward", unit, "to", city.id().toString());
    works.submitted(folk.entrant("参选者01"), call, "示例作品", province);

    assertThat(get(base + "/reach", folk.host()))
        .hasStatusOk()
        .bodyText()
        .contains("1 个单位收到通知", "已报送 1 件作品", "山西省", "已转发", "t-sx");
    assertThat(get(base + "/reach?state=SILENT", folk.host())).bodyText().contains("没有这样的单位");
    assertThat(get(base + "/reach?under=" + province.id(), folk.host()))
        .bodyText()
        .contains(city.name().zh(), "已送达");
    assertThat(get("/unit/c/" + call.slug() + "/reach?sort=works", unit))
        .bodyText()
        .contains(city.name().zh())
        .doesNotContain("江苏省");
    assertThat(get("/unit/c/" + call.slug() + "/reach?under=" + folk.body("js").id(), unit))
        .hasStatus(404);
    assertThat(get(base + "/reach/export?format=csv&state=FORWARDED", folk.host()))
        .hasStatusOk()
        .bodyText()
        .contains("山西省", "140000")
        .doesNotContain("江苏省");
    assertThat(get(base + "/reach/export?format=exe", folk.host())).hasStatus(404);
    assertThat(get(base + "/reach?under=nothing&notice=x&sort=%27", folk.host())).hasStatus(404);
  }

  private MvcTestResult get(String path, Person who) {
    return web.get().uri(java.net.URI.create(path)).with(as(who)).exchange();
  }

  private void post(String path, Person who, String... fields) {
    var request =
        web.post().uri(path).with(as(who)).with(SecurityMockMvcRequestPostProcessors.csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    assertThat(request.exchange()).hasStatus(302);
  }
}
