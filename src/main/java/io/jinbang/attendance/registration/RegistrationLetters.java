package io.jinbang.attendance.registration;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What guests are written about their registration. */
@Component
class RegistrationLetters implements Stationery {
  private static final Map<String, Text> VALUES =
      Map.of(
          "name", Text.of("嘉宾01", "Guest 01"),
          "gathering", Text.of("示例大会", "Sample Gathering"),
          "category", Text.of("代表", "Delegate"),
          "link", Text.same("https://jinbang.example/guest/…"));

  static final LetterKind CONFIRM =
      kind(
          "guest-confirm",
          Text.of("确认报名", "Confirming a registration"),
          Text.of("请确认您在“{gathering}”的报名", "Please confirm your registration for {gathering}"),
          Text.of(
              "{name}，您好：\n\n有人用这个邮箱报名参加“{gathering}”（{category}）。是您的话，请打开链接确认；不是您，"
                  + "不用理会，七天后这些信息会删除。\n{link}",
              "Dear {name},\n\nsomebody registered for {gathering} ({category}) with this address."
                  + " If it was you, open the link and confirm. If not, do nothing: what was given"
                  + " is deleted after seven days.\n{link}"));

  static final LetterKind KNOWN =
      kind(
          "guest-known",
          Text.of("已在名单上", "Known already"),
          Text.of("您在“{gathering}”的个人页面", "Your own page of {gathering}"),
          Text.of(
              "{name}，您好：\n\n有人用这个邮箱报名参加“{gathering}”。您已经在名单上，不用再报；这是您的个人页面，"
                  + "可以看到现在的状态。不是您本人操作的话，不用理会。\n{link}",
              "Dear {name},\n\nsomebody registered for {gathering} with this address. You are on"
                  + " the list already and need not register again; this is your own page, with"
                  + " how things stand. If it was not you, do nothing.\n{link}"));

  static final LetterKind PLACE =
      kind(
          "guest-place",
          Text.of("报名成功", "A place"),
          Text.of("“{gathering}”：您的席位已留好", "{gathering}: you have a place"),
          Text.of(
              "{name}，您好：\n\n您参加“{gathering}”（{category}）的席位已经留好。到场时出示个人页面上的胸卡二维码即可，"
                  + "手机上看或打印都行：\n{link}",
              "Dear {name},\n\nyou have a place at {gathering} ({category}). At the door show the"
                  + " code on the badge of your own page, on your telephone or printed:\n{link}"));

  static final LetterKind QUEUED =
      kind(
          "guest-waiting",
          Text.of("进入候补", "On the waiting list"),
          Text.of("“{gathering}”：您在候补名单上", "{gathering}: you are on the waiting list"),
          Text.of(
              "{name}，您好：\n\n“{gathering}”的{category}名额已满，您在候补名单上。有了空位，会按先后顺序补上并来信告诉您：\n{link}",
              "Dear {name},\n\nall places for {category} at {gathering} are taken and you are on"
                  + " the waiting list. As places come free they are given in order, and we write"
                  + " to you:\n{link}"));

  static final LetterKind REFUSED =
      kind(
          "guest-refused",
          Text.of("报名未通过", "Not approved"),
          Text.of("关于您在“{gathering}”的报名", "Your registration for {gathering}"),
          Text.of(
              "{name}，您好：\n\n感谢您报名参加“{gathering}”。很遗憾，这次没能为您安排席位。您可以在个人页面删除所填的信息：\n{link}",
              "Dear {name},\n\nthank you for registering for {gathering}. We are sorry that we"
                  + " cannot offer you a place this time. On your own page you can have your data"
                  + " erased:\n{link}"));

  private final Letters letters;
  private final GuestLinks links;
  private final Programmes programmes;

  RegistrationLetters(Letters letters, GuestLinks links, Programmes programmes) {
    this.letters = letters;
    this.links = links;
    this.programmes = programmes;
  }

  private static LetterKind kind(String id, Text name, Text subject, Text body) {
    return new LetterKind(id, name, subject, body, VALUES);
  }

  /** Nothing happens where there is no address. */
  void send(LetterKind kind, Guest guest, Reception reception) {
    var email = guest.particulars().email();
    if (!email.isEmpty()) {
      var gathering = programmes.get(guest.gathering());
      var category = reception.category(guest.category()).name();
      letters.send(email, kind, values(guest, gathering, category));
    }
  }

  private Map<String, Text> values(Guest guest, Gathering gathering, Text category) {
    return Map.of(
        "name", guest.name(),
        "gathering", gathering.name(),
        "category", category,
        "link", Text.same(links.issue(guest)));
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(CONFIRM, KNOWN, PLACE, QUEUED, REFUSED);
  }
}
