package io.jinbang.organization.identity;

import io.jinbang.mail.Letters;
import io.jinbang.organization.Person;
import io.jinbang.shared.Language;
import io.jinbang.shared.Role;
import io.jinbang.site.Messages;
import io.jinbang.site.Origin;
import org.springframework.stereotype.Service;

/** The letters of this module. Bilingual, since nobody has yet said which language they read. */
@Service
class Invitations {
  private final Letters letters;
  private final Messages messages;
  private final Origin origin;

  Invitations(Letters letters, Messages messages, Origin origin) {
    this.letters = letters;
    this.messages = messages;
    this.origin = origin;
  }

  void invite(Person person, Role role, String path) {
    send(person, "invited", path, role);
  }

  void remind(Person person, String path) {
    send(person, "forgotten", path, Role.ENTRANT);
  }

  private void send(Person person, String letter, String path, Role role) {
    var zh = body(Language.ZH, letter, person, path, role);
    var en = body(Language.EN, letter, person, path, role);
    letters.send(
        person.email(),
        Language.ZH,
        subject(Language.ZH, letter) + " / " + subject(Language.EN, letter),
        zh + "\n\n— — —\n\n" + en);
  }

  private String subject(Language language, String letter) {
    return messages.get(language, "organization.letter." + letter + ".subject");
  }

  private String body(Language language, String letter, Person person, String path, Role role) {
    return messages.get(
        language,
        "organization.letter." + letter + ".body",
        person.name(),
        role.label().in(language),
        origin.address() + path);
  }
}
