package io.jinbang.programme.session;

import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Wordings;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The texts of sessions and talks. */
@Component
@Order(40)
class SessionWordings implements Wordings {
  private static final Text TITLE = Text.of("标题", "Title");
  private static final Text SUMMARY = Text.of("简介", "Summary");
  private static final Text TALK = Text.of("演讲标题", "Title of a talk");

  private final SessionSql sql;

  SessionWordings(SessionSql sql) {
    this.sql = sql;
  }

  @Override
  public List<Wording> wordingsOf(GatheringSheet gathering) {
    var all = new ArrayList<Wording>();
    for (var session : sql.of(gathering.id())) {
      var path = "/host/g/" + gathering.slug() + "/sessions/" + session.id();
      var of = session.title().shown();
      all.add(new Wording(of, TITLE, session.title(), path + "#title"));
      all.add(new Wording(of, SUMMARY, session.summary(), path + "#summary"));
      for (var talk : session.talks()) {
        all.add(new Wording(of, TALK, talk.title(), path + "/talks/" + talk.id() + "#title"));
      }
    }
    return all;
  }
}
