package io.jinbang.intake.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.arrival.Arrival;
import io.jinbang.organization.Body;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FolderImportTests {
  private static final String HEADINGS = "作品名称,作者署名,主要主题,内容简介,联系人,联系手机,参选者类别,视频文件名";

  @Autowired private FolderImports imports;
  @Autowired private Campaigns campaigns;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  private void form(Body unit, String... rows) throws IOException {
    var text = "推荐单位," + unit.name().zh() + "\n" + HEADINGS + "\n" + String.join("\n", rows) + "\n";
    Files.write(folder.resolve("推荐表.csv"), text.getBytes(UTF_8));
  }

  private static String row(String title, String file) {
    return title + ",作者01,绿色低碳,简介,联系人01,13900001234,企业," + file;
  }

  private void film(String name) throws IOException {
    Files.writeString(folder.resolve(name), UUID.randomUUID().toString());
  }

  private FolderReport run(Campaign call) throws IOException {
    return imports.run(folk.host().actor(), call, folder, "");
  }

  @Test
  void films_are_paired_and_a_second_run_makes_nothing_twice() throws IOException {
    var call = works.call();
    form(
        folk.unit(folk.body("js"), "示例单位A"),
        row("渡口", "passes.mp4"),
        row("炉火", ""),
        row("号码丢了", "").replace("13900001234", "1.39E+10"));
    film("passes.mp4");
    film("不认识.mp4");
    var first = run(call);
    // the form is no form of ours, so its declarations wait for the contact
    assertThat(first.works())
        .extracting(FolderWork::state)
        .containsExactly("waiting", "waiting", "refused");
    assertThat(first.works()).extracting(FolderWork::file).containsExactly("passes.mp4", "", "");
    assertThat(first.works().getFirst().problems())
        .extracting(one -> one.field())
        .doesNotContain("film")
        .contains("d-original");
    assertThat(first.unpaired()).containsExactly("不认识.mp4");
    assertThat(first.code()).isEqualTo(1);
    assertThat(folder.resolve("passes.mp4")).exists();
    var again = run(call);
    assertThat(again.works()).isEqualTo(first.works());
    assertThat(
            jdbc.sql("select count(*) from intake.entry where campaign = :c")
                .param("c", call.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(FolderLines.readable(again, Language.ZH))
        .contains("待补全  —  渡口  ← passes.mp4", "没有对应的作品  不认识.mp4");
    assertThat(FolderLines.json(again))
        .contains("\"state\":\"refused\"", "\"unpaired\":[\"不认识.mp4\"]");
    assertThat(imports.report(again).works())
        .extracting(FolderWork::arrival)
        .filteredOn(one -> one != null)
        .extracting(Arrival::number)
        .containsOnlyNulls();
  }

  @Test
  void a_folder_without_a_form_and_an_unknown_unit_are_refused() throws IOException {
    var call = works.call();
    film("passes.mp4");
    assertThatThrownBy(() -> run(call)).isInstanceOf(Refusal.class);
    form(folk.body("js"), row("渡口", ""));
    assertThatThrownBy(() -> imports.run(folk.host().actor(), call, folder, "没有这个单位"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> imports.run(folk.host().actor(), call, folder.resolve("nowhere"), ""))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> imports.run(folk.entrant("参选者01").actor(), call, folder, ""))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_campaign_of_the_same_id_by_another_rulebook_is_refused() throws IOException {
    var call = works.call();
    var other = Files.readString(Path.of("examples/short-video-contest.yaml"));
    assertThatThrownBy(() -> imports.campaign(folk.host().actor(), other, call.slug()))
        .isInstanceOf(Refusal.class);
    assertThat(campaigns.bySlug(call.slug())).isEqualTo(call);
  }
}
