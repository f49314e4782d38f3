package io.jinbang.review.blind;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.review.blind.Giveaways.Clue;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GiveawaysTests {
  private static final Text WHOSE = Text.of("单位", "organisation");

  private static List<String> found(String name, String text) {
    return Giveaways.find(Giveaways.clues(WHOSE, name).toList(), Map.of("title", text)).stream()
        .map(hit -> hit.words() + "@" + hit.from() + "-" + hit.to())
        .toList();
  }

  @Test
  void a_name_is_found_where_it_stands_and_each_time() {
    assertThat(found("示例钢铁厂", "走进示例钢铁厂，示例钢铁厂的一天")).containsExactly("示例钢铁厂@2-7", "示例钢铁厂@8-13");
  }

  @Test
  void a_company_is_found_without_its_legal_ending() {
    assertThat(Giveaways.clues(WHOSE, "示例炉业股份有限公司"))
        .extracting(Clue::word)
        .containsExactly("示例炉业股份有限公司", "示例炉业");
    assertThat(found("示例炉业股份有限公司", "示例炉业的师傅")).containsExactly("示例炉业@0-4");
    assertThat(found("Sample Foundry Co., Ltd.", "At sample foundry"))
        .containsExactly("sample foundry@3-17");
  }

  @Test
  void each_of_several_authors_is_looked_for() {
    assertThat(found("作者甲、作者乙 / Author Three", "作者乙和 AUTHOR THREE"))
        .containsExactly("作者乙@0-3", "AUTHOR THREE@5-17");
  }

  @Test
  void blanks_dots_and_full_width_letters_hide_nothing() {
    assertThat(found("示例厂", "示 例·厂的故事")).containsExactly("示 例·厂@0-5");
    assertThat(found("Sample", "ＳＡＭＰＬＥ")).containsExactly("ＳＡＭＰＬＥ@0-6");
  }

  @Test
  void a_latin_word_inside_another_is_no_hit_and_short_ones_are_not_looked_for() {
    assertThat(found("Sample", "Samples of steel")).isEmpty();
    assertThat(found("Li", "Light and steel")).isEmpty();
    assertThat(found("李", "李子树下")).isEmpty();
  }

  @Test
  void of_words_that_overlap_the_longest_is_told() {
    var clues = List.of(new Clue(WHOSE, "示例"), new Clue(WHOSE, "示例省"), new Clue(WHOSE, "省会"));
    assertThat(Giveaways.find(clues, Map.of("title", "示例省会")))
        .extracting(Giveaway::words)
        .containsExactly("示例省");
  }

  // -- masks

  private static Mask mask(int from, String words) {
    return new Mask(Id.random(), Id.random(), "title", from, from + words.length(), words);
  }

  @Test
  void a_mask_shows_as_many_blocks_as_there_were_characters() {
    assertThat(Mask.hide("走进示例厂", List.of(mask(2, "示例厂")))).isEqualTo("走进███");
    assertThat(Mask.hide("𠮷田厂", List.of(mask(0, "𠮷田")))).isEqualTo("██厂");
  }

  @Test
  void masks_that_overlap_hide_all_they_cover() {
    assertThat(Mask.hide("甲乙丙丁", List.of(mask(0, "甲乙丙"), mask(2, "丙丁")))).isEqualTo("████");
  }

  @Test
  void a_corrected_text_is_searched_for_the_words_again() {
    assertThat(Mask.hide("再次走进示例厂", List.of(mask(2, "示例厂")))).isEqualTo("再次走进███");
    assertThat(Mask.hide("走", List.of(mask(2, "示例厂")))).isEqualTo("走");
  }
}
