package io.jinbang.programme.speaker;

import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Wordings;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The texts of speakers. */
@Component
@Order(30)
class SpeakerWordings implements Wordings {
  private static final Text NAME = Text.of("姓名", "Name");
  private static final Text TITLE = Text.of("职务", "Title");
  private static final Text ORGANIZATION = Text.of("单位", "Organization");

  private final SpeakerSql sql;

  SpeakerWordings(SpeakerSql sql) {
    this.sql = sql;
  }

  @Override
  public List<Wording> wordingsOf(GatheringSheet gathering) {
    return sql.of(gathering.id()).stream().flatMap(each -> of(gathering, each)).toList();
  }

  private static Stream<Wording> of(GatheringSheet gathering, SpeakerSheet speaker) {
    var path = "/host/g/" + gathering.slug() + "/speakers/" + speaker.id();
    var of = speaker.name().shown();
    return Stream.of(
        new Wording(of, NAME, speaker.name(), path + "#name"),
        new Wording(of, TITLE, speaker.title(), path + "#title"),
        new Wording(of, ORGANIZATION, speaker.organization(), path + "#organization"));
  }
}
