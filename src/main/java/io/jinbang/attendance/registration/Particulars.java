package io.jinbang.attendance.registration;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is known of a guest, as little as will do. Any of them may be empty but for one of the
 * names.
 *
 * @param email in lower case
 */
public record Particulars(
    String nameZh, String nameEn, String organization, String title, String email, String phone) {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]{1,64}@[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]{3,189}");
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()\\-]{4,29}");
  private static final int NAME = 60;
  private static final int LINE = 120;

  public Particulars {
    nameZh = plain(nameZh);
    nameEn = plain(nameEn);
    organization = plain(organization);
    title = plain(title);
    email = Normalizer.normalize(plain(email), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    phone = Normalizer.normalize(plain(phone), Normalizer.Form.NFKC);
  }

  /** One line, without blanks around it or characters that cannot be seen. */
  private static String plain(String words) {
    return words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
  }

  public static Particulars read(Form form) {
    return new Particulars(
        form.value("nameZh"),
        form.value("nameEn"),
        form.value("organization"),
        form.value("title"),
        form.value("email"),
        form.value("phone"));
  }

  static Particulars none() {
    return new Particulars("", "", "", "", "", "");
  }

  Particulars writtenTo(String address) {
    return new Particulars(nameZh, nameEn, organization, title, address, phone);
  }

  /** As another says it, where that says anything. */
  Particulars overlaid(Particulars other) {
    return new Particulars(
        or(other.nameZh, nameZh),
        or(other.nameEn, nameEn),
        or(other.organization, organization),
        or(other.title, title),
        or(other.email, email),
        or(other.phone, phone));
  }

  private static String or(String wanted, String fallback) {
    return wanted.isEmpty() ? fallback : wanted;
  }

  /** The name in each language, or the only one there is in both. */
  public Text name() {
    return new Text(nameZh.isEmpty() ? nameEn : nameZh, nameEn.isEmpty() ? nameZh : nameEn);
  }

  /** Everything that cannot be taken, at the fields of the same names. */
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (nameZh.isEmpty() && nameEn.isEmpty()) {
      problems.add(
          Problem.at(
              "nameZh",
              "没有写姓名",
              "There is no name",
              "中文名和英文名至少写一个。",
              "Give the Chinese or the English name."));
    }
    addLong(problems, "nameZh", nameZh, NAME);
    addLong(problems, "nameEn", nameEn, NAME);
    addLong(problems, "organization", organization, LINE);
    addLong(problems, "title", title, LINE);
    addEmail(problems);
    addPhone(problems);
    return problems;
  }

  private static void addLong(List<Problem> problems, String field, String words, int most) {
    if (words.length() > most) {
      problems.add(
          Problem.at(
              field,
              "超过 " + most + " 个字",
              "Longer than " + most + " characters",
              "请写短一些。",
              "Make it shorter."));
    }
  }

  private void addEmail(List<Problem> problems) {
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      problems.add(
          Problem.at(
              "email",
              "邮箱地址写错了",
              "The e-mail address is wrong",
              "请写一个地址，如 guest01@example.org。",
              "Give one address, such as guest01@example.org."));
    }
  }

  private void addPhone(List<Problem> problems) {
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      problems.add(
          Problem.at(
              "phone",
              "电话号码写错了",
              "The telephone number is wrong",
              "只写数字、空格、括号、加号和短横；也可以不填。",
              "Digits, blanks, brackets, plus and hyphen only; or leave it out."));
    }
  }

  @Override
  public String toString() {
    return "Particulars[…]"; // so that nobody's data get into a log
  }
}
