package io.jinbang.programme.gathering;

import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The texts of the gathering itself, its forums and its bodies. */
@Component
@Order(10)
class GatheringWordings implements Wordings {
  private static final Text NAME = Text.of("名称", "Name");
  private static final Text THEME = Text.of("主题", "Theme");
  private static final Text EDITION = Text.of("届次", "Edition");

  private final ForumSql forums;
  private final BackingSql bodies;

  GatheringWordings(ForumSql forums, BackingSql bodies) {
    this.forums = forums;
    this.bodies = bodies;
  }

  @Override
  public List<Wording> wordingsOf(GatheringSheet gathering) {
    var base = "/host/g/" + gathering.slug();
    var of = Text.of("大会", "Gathering");
    var all = new ArrayList<Wording>();
    all.add(new Wording(of, NAME, gathering.name(), base + "/edit#name"));
    all.add(new Wording(of, THEME, gathering.theme(), base + "/edit#theme"));
    all.add(new Wording(of, EDITION, gathering.edition(), base + "/edit#edition"));
    for (var forum : forums.of(gathering.id())) {
      var path = base + "/forums/" + forum.id();
      all.add(new Wording(forum.name().shown(), NAME, forum.name(), path + "#name"));
      all.add(new Wording(forum.name().shown(), THEME, forum.theme(), path + "#theme"));
      all.add(new Wording(forum.name().shown(), EDITION, forum.edition(), path + "#edition"));
    }
    for (var body : bodies.of(gathering.id())) {
      all.add(
          new Wording(
              body.role().label(), NAME, body.name(), base + "/bodies/" + body.id() + "#name"));
    }
    return all;
  }
}
