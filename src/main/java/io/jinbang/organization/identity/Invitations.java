package io.jinbang.organization.identity;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.organization.Person;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The letters of this module. Bilingual, since nobody has yet said which language they read. */
@Service
class Invitations implements Stationery {
  private static final Text LINK = Text.same("https://jinbang.example/welcome/…");

  private static final LetterKind INVITED =
      new LetterKind(
          "invited",
          Text.of("邀请加入", "Invitation"),
          Text.of("请您加入", "You are invited"),
          Text.of(
              """
              {name}，您好：

              请您以“{role}”的身份参加工作。打开下面的链接就能登录，七天内可用一次：

              {link}

              链接等于钥匙，请不要转发。\
              """,
              """
              Dear {name},

              please join us as {role}. The link below lets you in once, within seven days:

              {link}

              The link is a key: please do not pass it on.\
              """),
          Map.of(
              "name", Text.of("联络员01", "Coordinator 01"),
              "role", Role.COORDINATOR.label(),
              "link", LINK));

  private static final LetterKind FORGOTTEN =
      new LetterKind(
          "forgotten",
          Text.of("忘记密码", "Forgotten password"),
          Text.of("登录链接", "Sign-in link"),
          Text.of(
              """
              {name}，您好：

              打开下面的链接就能登录并设新密码，七天内可用一次：

              {link}

              如果不是您要的，不必理会；密码没有变。\
              """,
              """
              Dear {name},

              the link below lets you in once, within seven days, to set a new password:

              {link}

              If you did not ask for it, do nothing; your password is unchanged.\
              """),
          Map.of("name", Text.of("参选者01", "Entrant 01"), "link", LINK));

  private final Letters letters;
  private final Origin origin;

  Invitations(Letters letters, Origin origin) {
    this.letters = letters;
    this.origin = origin;
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(INVITED, FORGOTTEN);
  }

  void invite(Person person, Role role, String path) {
    letters.send(
        person.email(),
        INVITED,
        Map.of("name", Text.same(person.name()), "role", role.label(), "link", link(path)));
  }

  void remind(Person person, String path) {
    letters.send(
        person.email(), FORGOTTEN, Map.of("name", Text.same(person.name()), "link", link(path)));
  }

  private Text link(String path) {
    return Text.same(origin.address() + path);
  }
}
