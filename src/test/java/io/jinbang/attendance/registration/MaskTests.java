package io.jinbang.attendance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTests {
  @Test
  void a_name_keeps_its_first_character_and_a_longer_chinese_one_its_last() {
    assertThat(Mask.name("王小明")).isEqualTo("王*明");
    assertThat(Mask.name("李四")).isEqualTo("李*");
    assertThat(Mask.name("欧阳小明")).isEqualTo("欧**明");
    assertThat(Mask.name("Jane Smith")).isEqualTo("J*** S****");
    assertThat(Mask.name("𠮷田")).isEqualTo("𠮷*");
    assertThat(Mask.name("")).isEmpty();
  }

  @Test
  void addresses_and_telephones_keep_enough_to_be_recognised_by_who_knows_them() {
    assertThat(Mask.email("guest01@example.org")).isEqualTo("g***@example.org");
    assertThat(Mask.email("")).isEmpty();
    assertThat(Mask.phone("+86 139 0000 1234")).isEqualTo("***1234");
    assertThat(Mask.phone("1234")).isEqualTo("****");
    assertThat(Mask.organization("示例单位A有限公司")).isEqualTo("示例单位…");
  }
}
