package io.jinbang.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class TreeTests {
  @Autowired Bodies bodies;
  @Autowired Folk folk;
  @Autowired MockMvcTester web;

  @Test
  void the_first_level_is_31_provinces_5_cities_and_the_corps() {
    folk.host();

    var first = bodies.firstLevel();

    assertThat(first).hasSize(37);
    assertThat(first).filteredOn(b -> b.kind() == Body.Kind.PROVINCE).hasSize(31);
    assertThat(first)
        .filteredOn(b -> b.kind() == Body.Kind.SEPARATELY_PLANNED_CITY)
        .extracting(b -> b.shortName().zh())
        .containsExactly("大连", "宁波", "厦门", "青岛", "深圳");
    assertThat(first.getLast().name().zh()).isEqualTo("新疆生产建设兵团");
    assertThat(first).allMatch(b -> Objects.equals(b.parent(), bodies.host().id()));
  }

  @Test
  void names_come_from_the_packages_and_are_shortened_for_tiles() {
    assertThat(folk.body("nm").shortName()).isEqualTo(Text.of("内蒙古", "Inner Mongolia"));
    assertThat(folk.body("gx").shortName()).isEqualTo(Text.of("广西", "Guangxi"));
    assertThat(folk.body("nx").shortName()).isEqualTo(Text.of("宁夏", "Ningxia"));
    assertThat(folk.body("xj").shortName()).isEqualTo(Text.of("新疆", "Xinjiang"));
    assertThat(folk.body("xz").shortName()).isEqualTo(Text.of("西藏", "Tibet"));
    assertThat(folk.body("sn").name()).isEqualTo(Text.of("陕西省", "Shaanxi"));
    assertThat(folk.body("sx").name()).isEqualTo(Text.of("山西省", "Shanxi"));
    assertThat(folk.body("bt").shortName()).isEqualTo(Text.of("兵团", "Corps"));
    assertThat(folk.body("hl").division()).isEqualTo("230000");
  }

  @Test
  void every_body_of_the_first_level_has_its_tile_in_the_style_sheet() throws IOException {
    folk.host();
    var css =
        new String(
            Objects.requireNonNull(getClass().getResourceAsStream("/static/css/jinbang.css"))
                .readAllBytes(),
            StandardCharsets.UTF_8);
    var places = new TreeSet<String>();
    Pattern.compile("\\.t-([a-z]{2})\\{grid-area")
        .matcher(css)
        .results()
        .forEach(r -> places.add(r.group(1)));

    assertThat(bodies.firstLevel())
        .extracting(Body::tile)
        .containsExactlyInAnyOrderElementsOf(places);
  }

  @Test
  void a_unit_stands_under_its_first_level_body_at_any_depth() {
    var jiangsu = folk.body("js");
    var city = folk.unit(jiangsu, "示例市局");
    var museum = folk.unit(city, "示例博物馆");
    var direct = folk.unit(bodies.host(), "示例直属单位");

    assertThat(bodies.firstLevelOf(museum.id())).contains(jiangsu);
    assertThat(bodies.firstLevelOf(jiangsu.id())).contains(jiangsu);
    assertThat(bodies.firstLevelOf(bodies.host().id())).isEmpty();
    assertThat(bodies.firstLevelOf(direct.id())).isEmpty();
    assertThat(bodies.subtree(city.id())).containsExactly(city, museum);
    assertThat(bodies.subtree(jiangsu.id())).startsWith(jiangsu).contains(city, museum);
  }

  @Test
  void a_coordinator_adds_units_inside_the_own_subtree_only() {
    var zhejiang = folk.body("zj");
    var city = folk.unit(zhejiang, "示例市局");
    var coordinator = folk.coordinator(zhejiang).actor();

    var added = bodies.add(coordinator, city.id(), Text.same("示例单位A"));

    assertThat(added.parent()).isEqualTo(city.id());
    assertThatThrownBy(() -> bodies.add(coordinator, folk.body("fj").id(), Text.same("示例单位B")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThatThrownBy(() -> bodies.add(coordinator, bodies.host().id(), Text.same("示例单位B")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> bodies.add(folk.entrant("参选者01").actor(), city.id(), Text.same("示例单位B")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void a_unit_needs_a_name_that_no_sibling_has() {
    var host = folk.host().actor();
    var city = folk.unit(folk.body("hn"), "示例市局");
    bodies.add(host, city.id(), Text.same("示例单位A"));

    assertThatThrownBy(() -> bodies.add(host, city.id(), Text.same("示例单位A")))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.first().field()).isEqualTo("zh"));
    assertThatThrownBy(() -> bodies.add(host, city.id(), Text.of(" ", "x\ny")))
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> assertThat(r.problems()).extracting("field").containsExactly("zh", "en"));
  }

  @Test
  void the_host_adds_a_unit_on_the_page_and_a_refused_name_is_kept() {
    var host = folk.host();
    var city = folk.unit(folk.body("ah"), "示例市局");
    var path = "/host/bodies/" + city.id();

    assertThat(post(path, host).param("zh", "示例企业A").param("en", "Sample Company A"))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo(path);
    assertThat(get(path, host)).hasStatusOk().bodyText().contains("示例企业A", "下属共 1 个单位");
    assertThat(post(path, host).param("zh", "示例企业A").param("en", "Kept As Typed"))
        .hasStatus(422)
        .bodyText()
        .contains("Kept As Typed", "这里已有同名单位");
  }

  @Test
  void a_coordinator_sees_the_own_subtree_and_nothing_beside_it() {
    var hubei = folk.body("hb");
    var city = folk.unit(hubei, "示例市局");
    var elsewhere = folk.unit(folk.body("jx"), "别处的单位");
    var coordinator = folk.coordinator(hubei);

    assertThat(get("/unit/bodies", coordinator))
        .hasStatusOk()
        .bodyText()
        .contains("湖北省", city.name().zh())
        .doesNotContain(elsewhere.name().zh());
    assertThat(get("/unit/bodies/" + city.id(), coordinator)).hasStatusOk();
    assertThat(get("/unit/bodies/" + elsewhere.id(), coordinator)).hasStatus(404);
    assertThat(post("/unit/bodies/" + elsewhere.id(), coordinator).param("zh", "示例单位C"))
        .hasStatus(404);
  }

  private MockMvcTester.MockMvcRequestBuilder get(String path, Person person) {
    return web.get().uri(path).with(Folk.as(person)).locale(Locale.CHINA);
  }

  private MockMvcTester.MockMvcRequestBuilder post(String path, Person person) {
    return web.post()
        .uri(path)
        .locale(Locale.CHINA)
        .with(Folk.as(person))
        .with(SecurityMockMvcRequestPostProcessors.csrf());
  }
}
