package io.jinbang.organization.identity;

import io.jinbang.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a name, an address and a password must be. Long passwords and no rules of composition, as
 * NIST SP 800-63B §3.1.1.2 advises; the address's form is the "valid e-mail address" of the HTML
 * standard with a dot required in its domain.
 */
final class Rules {
  static final int SHORTEST_PASSWORD = 10;
  static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]{0,62})?"
              + "(\\.[a-z0-9]([a-z0-9-]{0,62})?)+");

  private Rules() {}

  /** The one form in which an address is kept and compared. */
  static String email(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  static List<Problem> person(String name, String email) {
    var problems = new ArrayList<Problem>();
    if (name.isBlank()
        || name.strip().length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          Problem.at("name", "需要姓名", "A name is needed", "最多 60 字。", "At most 60 characters."));
    }
    if (email(email).length() > LONGEST_EMAIL || !EMAIL.matcher(email(email)).matches()) {
      problems.add(
          Problem.at(
              "email",
              "这不像一个电子邮箱",
              "This does not look like an e-mail address",
              "请按 someone@example.org 的样子填写。",
              "Write it like someone@example.org."));
    }
    return problems;
  }

  /** Counted in characters as people see them, so that a Chinese sentence is a fine password. */
  static List<Problem> password(String password, String email) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
      return List.of(
          Problem.at(
              "password",
              "密码至少 10 个字符，最多 200 个",
              "A password has at least 10 characters, at most 200",
              "一句只有您知道的话就很好，不必有大写或符号。",
              "A sentence only you know does well; no capitals or symbols needed."));
    }
    var same = email(password).equals(email(email)) || password.chars().distinct().count() == 1;
    return same
        ? List.of(
            Problem.at(
                "password",
                "这个密码太容易猜到",
                "This password is too easily guessed",
                "不要用邮箱或同一个字符，换一句话。",
                "Not the e-mail address, not one character repeated: take a sentence."))
        : List.of();
  }
}
