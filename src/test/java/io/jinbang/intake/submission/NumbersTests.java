package io.jinbang.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.campaign.Rulebook.Question.Kind;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTests {
  private static Question question(Kind kind) {
    return new Question("n", kind, Text.of("号码", "Number"), null, true, 40, List.of());
  }

  private static List<String> problems(Kind kind, String answer) {
    var draft = Cases.answering("n", answer);
    assertThat(draft.answers()).containsAllEntriesOf(Map.of("n", answer));
    return Answers.problems(List.of(question(kind)), draft).stream()
        .map(Problem::message)
        .map(Text::zh)
        .toList();
  }

  /**
   * GB 32100-2015 works its check character out for 91350100M000100Y4: sum 1640, 28 modulo 31,
   * character 3; and says that 91350100M000100Y4Z is wrong.
   */
  @Test
  void the_check_character_of_the_credit_code_is_the_standards() {
    assertThat(Numbers.oddCreditCode("91350100M000100Y43")).isFalse();
    for (var last : "012456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
      assertThat(Numbers.oddCreditCode("91350100M000100Y4" + last)).isTrue();
    }
  }

  /** Both numbers: GB 11643-1999, annex A. */
  @Test
  void the_check_character_of_the_identity_number_is_the_standards() {
    assertThat(Numbers.oddIdNumber("11010519491231002X")).isFalse();
    assertThat(Numbers.oddIdNumber("440524188001010014")).isFalse();
    assertThat(Numbers.oddIdNumber("110105194912310021")).isTrue();
    assertThat(Numbers.oddIdNumber("440524188001010015")).isTrue();
    // two neighbours changed places
    assertThat(Numbers.oddIdNumber("11015019491231002X")).isTrue();
  }

  @Test
  void a_day_of_birth_there_never_was_is_odd() {
    assertThat(Numbers.oddIdNumber("110105194902300023")).isTrue();
  }

  @Test
  void a_wrong_check_digit_is_a_warning_and_no_problem() {
    assertThat(problems(Kind.CREDIT_CODE, "91350100M000100Y4X")).isEmpty();
    assertThat(Answers.warning(question(Kind.CREDIT_CODE), "91350100M000100Y4X")).isNotNull();
    assertThat(problems(Kind.ID_NUMBER, "110105194912310021")).isEmpty();
    assertThat(Answers.warning(question(Kind.ID_NUMBER), "110105194912310021")).isNotNull();
    assertThat(Answers.warning(question(Kind.TEXT), "110105194912310021")).isNull();
  }

  @Test
  void what_is_certainly_wrong_is_a_problem_and_no_warning() {
    assertThat(problems(Kind.CREDIT_CODE, "91350100M000100Y4"))
        .containsExactly("“号码”应为 18 位，现在是 17 位");
    assertThat(problems(Kind.CREDIT_CODE, "9135O100M000100Y43")).containsExactly("“号码”里有不会出现的字符 O");
    assertThat(problems(Kind.CREDIT_CODE, "91350示100M000100Y4")).containsExactly("“号码”里有不会出现的字符 示");
    assertThat(problems(Kind.ID_NUMBER, "110105491231002")).containsExactly("“号码”应为 18 位，现在是 15 位");
    assertThat(problems(Kind.ID_NUMBER, "1101051949123100XX")).containsExactly("“号码”里有不该有的字符");
    assertThat(Answers.warning(question(Kind.ID_NUMBER), "1101051949123100XX")).isNull();
  }

  @Test
  void numbers_may_be_typed_with_gaps_small_letters_and_full_width_signs() {
    assertThat(problems(Kind.ID_NUMBER, " 110105 19491231-002x ")).isEmpty();
    assertThat(Answers.warning(question(Kind.ID_NUMBER), "１１０１０５１９４９１２３１００２ｘ")).isNull();
    assertThat(Answers.cleaned(question(Kind.CREDIT_CODE), "9135 0100 m000100y43"))
        .isEqualTo("91350100M000100Y43");
  }

  @Test
  void a_mobile_number_may_have_its_country_in_front() {
    for (var typed :
        List.of(
            "+86 139 0000 1234",
            "0086-139-0000-1234",
            "8613900001234",
            "（+86）13900001234",
            "１３９　００００　１２３４",
            "139-0000-1234")) {
      assertThat(problems(Kind.MOBILE, typed)).as(typed).isEmpty();
      assertThat(Answers.cleaned(question(Kind.MOBILE), typed)).as(typed).isEqualTo("13900001234");
    }
    assertThat(problems(Kind.MOBILE, "+86 139 0000 123")).containsExactly("“号码”应为 11 位，现在是 10 位");
  }
}
