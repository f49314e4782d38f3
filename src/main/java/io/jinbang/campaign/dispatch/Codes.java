package io.jinbang.campaign.dispatch;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What share pages are found by: 16 of 36 signs, some 82 bits that nobody guesses. */
final class Codes {
  private static final String SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  static List<String> some(int number) {
    return Stream.generate(Codes::one).limit(number).toList();
  }

  private static String one() {
    return RANDOM
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
        .collect(Collectors.joining());
  }

  static boolean isOne(String typed) {
    return typed.matches("[0-9a-z]{" + LENGTH + "}");
  }
}
