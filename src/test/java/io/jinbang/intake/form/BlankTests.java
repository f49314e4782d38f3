package io.jinbang.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.documents.BlankForm;
import io.jinbang.documents.FormDocument;
import io.jinbang.documents.Grid;
import io.jinbang.documents.GridDocument;
import io.jinbang.intake.AiContent;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankTests {
  private static final Body UNIT =
      new Body(Id.random(), Id.random(), Text.same("示例单位A"), Body.Kind.UNIT, null, null);

  private static Campaign call(String file) throws IOException {
    var yaml = Files.readString(Path.of("examples", file));
    var rulebook = ((Reading.Read) RulebookReader.read(yaml)).rulebook();
    return new Campaign(Id.random(), rulebook.slug(), rulebook, "0".repeat(64), Instant.EPOCH, 1);
  }

  private static List<Grid> written(Campaign call, String format, Language language) {
    var blank = Blanks.of(call, "示例单位A", "https://jinbang.example");
    var bytes =
        format.equals("xlsx")
            ? new FormDocument().xlsx(blank, language)
            : new FormDocument().docx(blank, language);
    return new GridDocument().read("form." + format, bytes);
  }

  private static FormReading read(Campaign call, List<Grid> grids) {
    var ours = new Recommenders(List.of(UNIT), Map.of(UNIT.id(), UNIT.id()), null);
    return new FormReader(new FormContext(call, ours, null)).read(grids);
  }

  @ParameterizedTest
  @CsvSource({"xlsx,ZH", "xlsx,EN", "docx,ZH", "docx,EN"})
  void every_column_of_a_blank_form_is_found_again(String format, Language language)
      throws IOException {
    for (var file : List.of("short-video-contest.yaml", "three-minute-films.yaml")) {
      var call = call(file);
      var reading = read(call, written(call, format, language));
      var wanted = new ArrayList<>(List.of("title", "credits", "organisation", "theme"));
      if (call.rulebook().form().maxThemes() > 1) {
        call.rulebook().themes().forEach(theme -> wanted.add("theme-" + theme.id()));
      }
      call.rulebook().form().questions().forEach(question -> wanted.add("q-" + question.id()));
      wanted.addAll(List.of("ai", "ai-part", "film"));
      if (file.startsWith("short")) {
        wanted.add("email"); // the other asks for an address itself
      }
      assertThat(reading.columns())
          .extracting(FormReading.Column::field)
          .containsExactlyElementsOf(wanted);
      assertThat(reading.head().unit()).isEqualTo("示例单位A");
      assertThat(reading.agreed()).isTrue();
      assertThat(reading.rows()).isEmpty();
      assertThat(reading.findings())
          .extracting(one -> one.message().zh())
          .containsExactly("表是空的，没有一件作品");
    }
  }

  @ParameterizedTest
  @CsvSource({"xlsx,ZH", "xlsx,EN", "docx,ZH", "docx,EN"})
  void a_blank_form_filled_in_is_read_whole(String format, Language language) throws IOException {
    var call = call("short-video-contest.yaml");
    var reading = read(call, filled(call, written(call, format, language), language));
    assertThat(reading.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.findings()).isEmpty();
              assertThat(row.draft().title()).isEqualTo("渡口");
              assertThat(row.draft().themes()).containsExactly("green", "digital");
              assertThat(row.draft().unit()).isEqualTo(UNIT.id());
              assertThat(row.draft().answers())
                  .containsEntry("mobile", "13900001234")
                  .containsEntry("entrant-kind", "company");
              assertThat(row.draft().ai())
                  .isEqualTo(
                      new AiContent(
                          AiContent.Extent.PARTLY,
                          List.of(AiContent.Part.SOUND, AiContent.Part.SUBTITLES),
                          ""));
              assertThat(row.filmName()).isEqualTo("渡口.mp4");
            });
  }

  /** Types one work into the first blank row. */
  private static List<Grid> filled(Campaign call, List<Grid> grids, Language language) {
    var headings = new Headings(call.rulebook());
    var typed = new HashMap<String, String>();
    for (var nr = 0; nr < grids.size(); nr++) {
      var number = nr;
      if (!grids.get(nr).name().equals(BlankForm.MARK)) {
        Layout.of(grids.get(nr), headings)
            .ifPresent(
                layout ->
                    words(call, language)
                        .forEach(
                            (field, words) ->
                                typed.put(
                                    Corrections.place(
                                        number, layout.first(), layout.columns().get(field)),
                                    words)));
      }
    }
    return Corrections.apply(grids, typed);
  }

  private static Map<String, String> words(Campaign call, Language language) {
    var words = new HashMap<String, String>();
    words.put("title", "渡口");
    words.put("credits", "作者01");
    words.put("theme", call.rulebook().theme("green").name().in(language));
    words.put("theme-digital", "☑");
    words.put("q-synopsis", "简介");
    words.put("q-contact", "联系人01");
    words.put("q-mobile", "139 0000 1234");
    words.put("q-entrant-kind", language == Language.ZH ? "企业" : "Company");
    words.put("ai", language == Language.ZH ? "部分" : "Partly");
    words.put("ai-part", language == Language.ZH ? "字幕、音乐" : "Subtitles, music");
    words.put("film", "渡口.mp4");
    return words;
  }

  @Test
  void a_form_of_another_call_is_told_apart() throws IOException {
    var call = call("short-video-contest.yaml");
    var other = call("three-minute-films.yaml");
    var reading = read(other, written(call, "xlsx", Language.ZH));
    assertThat(reading.agreed()).isFalse();
    assertThat(reading.findings()).extracting(one -> one.message().zh()).contains("这是另一个活动的推荐表");
  }
}
