package io.jinbang.intake.register;

import static io.jinbang.testing.Works.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.jinbang.documents.Grid.Cell;
import io.jinbang.documents.GridDocument;
import io.jinbang.organization.Person;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Lists taken away: the same rows as on the page, for the same people. */
@IntegrationTest
class ExportTests {
  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private GridDocument grids;
  @Autowired private Registers registers;

  private MockHttpServletResponse fetched(String path, Person reader) throws Exception {
    return http.perform(get(path).with(as(reader)).locale(Locale.CHINA)).andReturn().getResponse();
  }

  private List<String> column(MockHttpServletResponse file, int column) {
    return grids.read("f", file.getContentAsByteArray()).getFirst().rows().stream()
        .skip(1)
        .map(row -> row.get(column).text())
        .toList();
  }

  @Test
  void the_host_takes_the_filtered_and_ordered_list_with_what_the_form_asked() throws Exception {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    works.submitted(entrant, call, "渡口", folk.body("js"));
    works.submitted(entrant, call, "=HYPERLINK(\"x\")", folk.body("js"));
    works.submitted(entrant, call, "船厂", folk.body("hn"));
    var path = "/host/c/" + call.slug() + "/entries/export?format=";
    var whole = fetched(path + "xlsx&sort=-number", folk.host());
    assertThat(whole.getHeader("Content-Disposition")).startsWith("attachment;").contains(".xlsx");
    assertThat(column(whole, 1)).containsExactly("船厂", "=HYPERLINK(\"x\")", "渡口");
    assertThat(grids.read("f", whole.getContentAsByteArray()).getFirst().rows().getLast())
        .extracting(Cell::text)
        .contains("13900001234");
    var some = fetched(path + "csv&division=" + folk.body("js").id() + "&sort=number", folk.host());
    assertThat(new String(some.getContentAsByteArray(), UTF_8))
        .contains("'=HYPERLINK", "渡口")
        .doesNotContain("船厂");
  }

  @Test
  void a_coordinator_takes_their_own_subtree_and_nobodys_mobile() throws Exception {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    works.submitted(entrant, call, "渡口", folk.body("js"));
    works.submitted(entrant, call, "船厂", folk.body("hn"));
    var path = "/c/" + call.slug() + "/entries/export?format=csv";
    var coordinator = folk.coordinator(folk.body("js"));
    var file = fetched("/unit" + path, coordinator);
    assertThat(column(file, 1)).containsExactly("渡口");
    assertThat(new String(file.getContentAsByteArray(), UTF_8))
        .doesNotContain("13900001234", entrant.email(), "船厂");
    assertThat(fetched("/host" + path, coordinator).getStatus()).isEqualTo(403);
    assertThat(fetched("/unit" + path, entrant).getStatus()).isEqualTo(403);
  }

  @Test
  void a_coordinator_takes_no_bodies_but_their_own() throws Exception {
    var js = folk.body("js");
    var unit = folk.unit(js, "示例单位A");
    var coordinator = folk.coordinator(js);
    var own = fetched("/unit/bodies/" + js.id() + "/export?format=csv", coordinator);
    assertThat(column(own, 0)).contains(unit.name().zh());
    assertThat(fetched("/unit/bodies/" + folk.body("hn").id() + "/export?format=csv", coordinator))
        .extracting(MockHttpServletResponse::getStatus)
        .isEqualTo(404);
  }

  @Test
  void every_list_of_the_host_is_given_as_either_file_and_as_no_other() throws Exception {
    var call = works.call();
    var host = folk.host();
    var lists =
        List.of(
            "/host/people",
            "/host/letters",
            "/host/bodies/" + folk.body("js").id(),
            "/host/c/" + call.slug() + "/entries",
            "/screening/c/" + call.slug(),
            "/host/c/" + call.slug() + "/panel",
            "/host/c/" + call.slug() + "/assignment",
            "/host/c/" + call.slug() + "/board",
            "/host/c/" + call.slug() + "/prizes");
    for (var list : lists) {
      for (var format : List.of("xlsx", "csv")) {
        var file = fetched(list + "/export?format=" + format, host);
        assertThat(file.getStatus()).as(list).isEqualTo(200);
        assertThat(grids.read("f", file.getContentAsByteArray())).as(list).hasSize(1);
      }
      assertThat(fetched(list + "/export?format=exe", host).getStatus()).as(list).isEqualTo(404);
      assertThat(fetched(list + "/export?format=csv", folk.entrant("参选者09")).getStatus())
          .isEqualTo(403);
    }
  }

  @Test
  void the_list_is_ordered_by_its_headings_and_keeps_its_filters() throws Exception {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    works.submitted(entrant, call, "渡口", folk.body("js"));
    works.submitted(entrant, call, "安全", folk.body("hn"));
    assertThat(titles(call.slug(), "title")).containsExactly("安全", "渡口");
    assertThat(titles(call.slug(), "-submitted")).containsExactly("安全", "渡口");
    assertThat(titles(call.slug(), "division")).hasSize(2);
    assertThat(titles(call.slug(), "nonsense;--")).containsExactly("渡口", "安全");
    var page =
        fetched("/host/c/" + call.slug() + "/entries?state=SUBMITTED&sort=title", folk.host());
    assertThat(page.getContentAsString())
        .contains("aria-sort=\"ascending\"")
        .contains("?state=SUBMITTED&amp;sort=-title")
        .contains("/export?format=csv&amp;state=SUBMITTED&amp;sort=title");
  }

  private List<String> titles(String slug, String sort) {
    return registers
        .ofHost(folk.host().actor(), slug, Query.of(Map.of("sort", sort)))
        .rows()
        .stream()
        .map(row -> row.entry().title())
        .toList();
  }
}
