package io.jinbang.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTests {

  @ParameterizedTest
  @ValueSource(strings = {"someone@example.org", " Someone.Else+x@Example.ORG ", "a@b.c"})
  void an_address_is_an_address(String email) {
    assertThat(Rules.person("参选者01", email)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "someone",
        "someone@",
        "@example.org",
        "someone@example",
        "some one@example.org",
        "a@example.org,b@example.org",
        "<a@example.org>",
        "a@example.org\nBcc: b@example.org",
        "a@exa\tmple.org",
        "某人@example.org"
      })
  void anything_else_is_named_as_the_field_it_is(String email) {
    assertThat(Rules.person("参选者01", email)).extracting("field").containsExactly("email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefghij", "我家门前有两棵枣树对吧", "          x"})
  void ten_characters_of_any_kind_make_a_password(String password) {
    assertThat(Rules.password(password, "someone@example.org")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abcdefghi", "aaaaaaaaaaaaaa", "someone@example.org", "SOMEONE@example.org "})
  void short_ones_the_address_and_one_character_repeated_do_not(String password) {
    assertThat(Rules.password(password, "someone@example.org"))
        .extracting("field")
        .containsExactly("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "line\nbreak"})
  void a_name_is_one_line(String name) {
    assertThat(Rules.person(name, "someone@example.org"))
        .extracting("field")
        .containsExactly("name");
  }
}
