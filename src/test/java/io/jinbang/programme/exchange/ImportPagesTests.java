package io.jinbang.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.organization.Person;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.agenda.Agendas;
import io.jinbang.programme.agenda.Summit;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Language;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ImportPagesTests {
  @Autowired ScheduleImports imports;
  @Autowired Programmes programmes;
  @Autowired Gatherings gatherings;
  @Autowired MockMvcTester web;
  @Autowired Agendas agendas;
  @Autowired Folk folk;
  @Autowired JdbcClient jdbc;

  private Gathering made(String zone, String first, String last) {
    var gathering = Summit.made(jdbc);
    jdbc.sql(
            """
            update programme.gathering set zone = :zone, first_day = :first::date,
              last_day = :last::date where id = :id
            """)
        .param("zone", zone)
        .param("first", first)
        .param("last", last)
        .param("id", gathering.id().value())
        .update();
    return programmes.get(gathering.id());
  }

  private int take(Actor host, Gathering gathering, byte[] file) {
    var sheet = gatherings.bySlug(gathering.slug());
    imports.give(host, sheet, "schedule.json", file);
    var given = imports.given(host, sheet).orElseThrow();
    return imports.take(host, sheet, given.sha256());
  }

  /** Of every event: title, moment, minutes, room, who is on stage. */
  private static List<String> essence(RawSchedule raw) {
    return raw.events().stream()
        .map(
            each ->
                String.join(
                    "|",
                    each.title(),
                    OffsetDateTime.parse(each.date()).toInstant().toString(),
                    each.length(),
                    each.room(),
                    each.track(),
                    each.language(),
                    each.persons().stream()
                        .map(RawSchedule.Person::name)
                        .sorted()
                        .collect(Collectors.joining(","))))
        .sorted()
        .toList();
  }

  private void survives(String name, Gathering gathering) throws Exception {
    var host = folk.host().actor();
    var file = PlannerTests.file(name);
    var before = ScheduleReader.read(file);
    assertThat(take(host, gathering, file)).isEqualTo(before.events().size());
    release(programmes.draft(host, gathering.id()));
    var schedule =
        Exported.of(
            agendas.bySlug(gathering.slug()),
            Language.EN,
            "https://jinbang.example/g/" + gathering.slug());
    var xml = ScheduleXml.write(schedule);
    var json = ScheduleJson.write(schedule);
    ExportTests.checkXml(xml);
    ExportTests.checkJson(json);
    assertThat(essence(ScheduleReader.read(json))).isEqualTo(essence(before));
    assertThat(essence(ScheduleReader.read(xml))).isEqualTo(essence(before));
    assertThat(take(host, gathering, file)).as("the same file again").isZero();
    assertThat(take(host, gathering, json)).as("our own export").isZero();
  }

  private void release(Programme draft) {
    var first =
        new Programme(
            draft.gathering(),
            1,
            draft.halls(),
            draft.forums(),
            draft.sessions(),
            draft.speakers());
    Summit.release(jdbc, first, "2026-09-01T00:00:00Z");
  }

  @Test
  void camp_2019_survives_the_way_in_and_out_again() throws Exception {
    survives("frab-camp2019.json", made("Europe/Berlin", "2019-08-21", "2019-08-26"));
  }

  @Test
  void democon_survives_the_way_in_and_out_again() throws Exception {
    survives("pretalx-democon.json", made("UTC", "2020-12-14", "2020-12-16"));
  }

  @Test
  void a_file_with_one_fault_changes_nothing_at_all() throws Exception {
    var host = folk.host().actor();
    var gathering = made("Asia/Shanghai", "2026-10-16", "2026-10-18");
    var file =
        """
        {"schedule":{"version":"1","conference":{"title":"C","days":[{"date":"2026-10-16","rooms":{
        "R":[{"id":1,"guid":"g1","title":"Good","date":"2026-10-16T09:00:00+08:00","duration":"00:30"},
        {"id":2,"guid":"g2","title":"Bad","date":"2026-10-16T10:00:00+08:00","duration":"soon"}]}}]}}}
        """
            .getBytes(StandardCharsets.UTF_8);
    var sheet = gatherings.bySlug(gathering.slug());
    imports.give(host, sheet, "x.json", file);
    var given = imports.given(host, sheet).orElseThrow();
    var plan = imports.plan(host, sheet, given);
    assertThat(plan.isSound()).isFalse();
    assertThat(plan.findings().getFirst().place().en()).isEqualTo("days[0].rooms.R[1]");
    assertThat(post(folk.host(), gathering, given.sha256())).hasStatus(422);
    assertThat(programmes.draft(host, gathering.id()).sessions()).isEmpty();
    assertThat(programmes.draft(host, gathering.id()).halls()).isEmpty();
    assertThat(imports.given(host, sheet)).isPresent();
  }

  @Test
  void only_the_host_imports_and_only_what_was_looked_at() {
    var gathering = made("Asia/Shanghai", "2026-10-16", "2026-10-18");
    var path = "/host/g/" + gathering.slug() + "/import";
    assertThat(web.get().uri(path).with(Folk.as(folk.host())).exchange()).hasStatusOk();
    var judge = folk.judge("评委01", null);
    assertThat(web.get().uri(path).with(Folk.as(judge)).exchange()).hasStatus(403);
    assertThat(post(folk.host(), gathering, "x")).hasStatus(422);
  }

  @Test
  void the_host_looks_at_a_file_before_it_is_taken_over() throws Exception {
    var gathering = made("Asia/Shanghai", "2026-10-16", "2026-10-18");
    var path = "/host/g/" + gathering.slug() + "/import";
    var good =
        """
        {"schedule":{"version":"1","conference":{"title":"C","days":[{"date":"2026-10-16","rooms":{
        "R":[{"id":1,"guid":"g1","title":"A <b> talk","date":"2026-10-16T09:00:00+08:00",
        "duration":"00:30"}]}}]}}}
        """;
    var given =
        web.post()
            .uri(path)
            .multipart()
            .file(
                new MockMultipartFile(
                    "file", "s.json", null, good.getBytes(StandardCharsets.UTF_8)))
            .with(Folk.as(folk.host()))
            .with(csrf())
            .exchange();
    assertThat(given).hasStatus(302);
    var page = web.get().uri(path).with(Folk.as(folk.host())).exchange();
    assertThat(page).bodyText().contains("A &lt;b&gt; talk", "s.json", "Take over 1 session");
    var sheet = gatherings.bySlug(gathering.slug());
    var sha = imports.given(folk.host().actor(), sheet).orElseThrow().sha256();
    assertThat(post(folk.host(), gathering, sha)).hasStatus(302);
    assertThat(programmes.draft(folk.host().actor(), gathering.id()).sessions()).hasSize(1);
  }

  private MvcTestResult post(Person host, Gathering gathering, String sha256) {
    return web.post()
        .uri("/host/g/" + gathering.slug() + "/import/take")
        .param("sha256", sha256)
        .with(Folk.as(host))
        .with(csrf())
        .exchange();
  }
}
