package io.jinbang.programme.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlikeTests {
  private final List<SpeakerSheet> speakers = new ArrayList<>();

  @BeforeEach
  void tables() {
    assumeTrue(
        AlikeTests.class.getResource("/data/names.json") != null,
        "the build writes it from opencc-js and pinyin-pro");
  }

  private void speaker(String zh, String en, String organization) {
    speakers.add(
        new SpeakerSheet(
            Id.random(),
            new Bilingual(zh, en),
            Bilingual.NONE,
            new Bilingual(organization, ""),
            1,
            null,
            List.of(),
            null));
  }

  private List<String> found() {
    return Alike.among(speakers, NameKeys.shared()).stream()
        .map(pair -> pair.reason().zh() + (pair.sameOrganization() ? "，同单位" : ""))
        .toList();
  }

  @Test
  void traditional_and_simplified_are_one_name() {
    speaker("张三", "", "示例单位A");
    speaker("張 三", "", "示例單位A");
    assertThat(found()).containsExactly("中文姓名相同，一个是繁体，一个是简体，同单位");
  }

  @Test
  void a_name_in_pinyin_is_found_surname_first_or_last() {
    speaker("张三", "", "");
    speaker("", "Zhang San", "");
    speaker("", "San ZHANG", "");
    assertThat(found()).containsExactly("一个的拼音就是另一个的英文名", "一个的拼音就是另一个的英文名", "英文姓名相同");
  }

  @Test
  void surnames_of_two_characters_and_with_their_own_reading_are_known() {
    speaker("欧阳示例", "", "");
    speaker("", "Shili Ouyang", "");
    speaker("吕示", "", "");
    speaker("", "Lyu Shi", "");
    speaker("曾示", "", "");
    speaker("", "Zeng Shi", "");
    assertThat(found()).hasSize(3);
  }

  @Test
  void the_same_sound_alone_makes_nobody_the_same() {
    speaker("张伟", "", "示例单位A");
    speaker("章伟", "", "示例单位B");
    assertThat(found()).isEmpty();
    speaker("章伟", "", "示例单位A");
    assertThat(found()).containsExactly("单位相同，姓名读音相同，同单位", "中文姓名相同");
  }

  @Test
  void a_single_latin_name_is_too_little() {
    speaker("", "Alex", "");
    speaker("", "Alex", "");
    assertThat(found()).isEmpty();
  }
}
