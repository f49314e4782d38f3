package io.jinbang.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.jinbang.programme.agenda.Agenda;
import io.jinbang.programme.agenda.Agendas;
import io.jinbang.programme.agenda.Summit;
import io.jinbang.shared.Language;
import io.jinbang.testing.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ExportTests {
  static final Path SHARED =
      Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("data/schedules");

  @Autowired Agendas agendas;
  @Autowired JdbcClient jdbc;

  private Agenda agenda;
  private String slug;

  @BeforeEach
  void released() {
    var gathering = Summit.made(jdbc);
    slug = gathering.slug();
    var sessions = List.of(Summit.CLOSED, Summit.OPENING, Summit.SECOND, Summit.NIGHT);
    Summit.release(jdbc, Summit.programme(gathering, 1, sessions), "2026-09-01T00:00:00Z");
    agenda = agendas.bySlug(slug);
  }

  private Schedule schedule(Language language) {
    return Exported.of(agenda, language, "https://jinbang.example/g/" + slug);
  }

  @Test
  void the_xml_is_valid_by_the_schema_of_c3voc() throws Exception {
    assumeTrue(Files.exists(SHARED));
    for (var language : Language.values()) {
      checkXml(ScheduleXml.write(schedule(language)));
    }
  }

  static void checkXml(byte[] xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SHARED.resolve("schedule.xml.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
  }

  @Test
  void the_json_is_valid_by_the_schema_of_c3voc() throws Exception {
    assumeTrue(Files.exists(SHARED));
    for (var language : Language.values()) {
      checkJson(ScheduleJson.write(schedule(language)));
    }
  }

  static void checkJson(byte[] json) throws Exception {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
            .getSchema(Files.readString(SHARED.resolve("schema.json")));
    assertThat(schema.validate(JsonMapper.shared().readTree(json))).isEmpty();
  }

  @Test
  void a_session_past_midnight_stands_in_the_day_it_begins_which_ends_with_it() {
    var day = schedule(Language.ZH).days().getFirst();
    assertThat(day.date()).hasToString("2026-10-16");
    assertThat(day.end()).hasToString("2026-10-17T01:00+08:00");
    assertThat(day.rooms().getFirst().events())
        .extracting(Schedule.Event::title)
        .containsExactly("开幕主题演讲", "夜谈跨过零点");
    assertThat(schedule(Language.ZH).days()).hasSize(3);
  }

  @Test
  void nothing_that_is_not_open_is_in_either() {
    for (var bytes :
        List.of(
            ScheduleXml.write(schedule(Language.ZH)), ScheduleJson.write(schedule(Language.ZH)))) {
      assertThat(new String(bytes, StandardCharsets.UTF_8))
          .contains("对话")
          .doesNotContain(Summit.SECRET, "不露面的人", "后台密室", "筹备论坛");
    }
  }

  @Test
  void numbers_are_positive_and_stay_with_their_session() {
    var numbers = new Numbers(List.of(Summit.OPENING.id(), Summit.SECOND.id()));
    assertThat(numbers.of(Summit.OPENING.id())).isPositive();
    assertThat(numbers.of(Summit.OPENING.id()))
        .isEqualTo(new Numbers(List.of(Summit.OPENING.id())).of(Summit.OPENING.id()))
        .isNotEqualTo(numbers.of(Summit.SECOND.id()));
  }
}
