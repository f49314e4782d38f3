package io.jinbang.campaign.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.notice.Attachment;
import io.jinbang.campaign.notice.Notice;
import io.jinbang.campaign.notice.Wording;
import io.jinbang.documents.FileKind;
import io.jinbang.documents.LetterText;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialLetterTests {

  @Test
  void a_notice_becomes_addressee_headings_and_paragraphs() {
    var text = "各有关单位：\n\n为了交流，现征集作品。\n\n一、主题\n（一）示例主题\n请踊跃参加。";
    var notice =
        new Notice(
            Id.random(), Id.random(), 1, new Wording(Text.same("通知"), Text.same(text), 3), null);
    var host = new Body(Id.random(), null, Text.same("示例主办单位"), Body.Kind.HOST, null, null);
    var file = new Attachment(Id.random(), "推荐汇总表.xlsx", FileKind.XLSX, 9);

    var letter =
        OfficialLetter.notice(
            notice,
            List.of(file),
            host,
            ZoneId.of("Asia/Shanghai"),
            Instant.parse("2026-05-31T16:00:00Z"),
            Language.ZH);

    assertThat(letter.addressee()).isEqualTo("各有关单位");
    assertThat(letter.body())
        .containsExactly(
            new LetterText.Paragraph("为了交流，现征集作品。"),
            new LetterText.Heading("一、主题"),
            new LetterText.Subheading("（一）示例主题"),
            new LetterText.Paragraph("请踊跃参加。"));
    assertThat(letter.attachments()).containsExactly("推荐汇总表");
    assertThat(letter.signature()).isEqualTo("示例主办单位");
    assertThat(letter.date()).isEqualTo(LocalDate.of(2026, 6, 1)); // midnight in Beijing
  }
}
