package io.jinbang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTests {
  @ParameterizedTest
  @CsvSource({
    "421, 4.7.0 closing connection, Busy",
    "450, 4.7.1 rate limit exceeded, Busy",
    "451, 4.3.0 try later, Busy",
    "452, 4.5.3 too many recipients, Busy",
    "454, 4.7.0 temporary, Busy",
    "550, Connection frequency limited, Busy",
    "550, 5.4.5 Daily user sending quota exceeded, Busy",
    "452, 4.2.2 mailbox full, Failed",
    "552, 5.2.2 mailbox over quota limit exceeded, Refused",
    "450, greylisted, Failed",
    "550, 5.1.1 no such user, Refused",
    "553, no such domain, Refused",
    "503, bad sequence, Refused",
    "0, broken pipe, Failed"
  })
  void what_is_said_to_an_address(int code, String said, String reply) {
    assertThat(Reply.of(code, said, true).getClass().getSimpleName()).isEqualTo(reply);
  }

  @Test
  void what_is_said_to_the_sender_or_the_words_is_tried_again() {
    assertThat(Reply.of(554, "5.7.1 looks like spam", false)).isInstanceOf(Reply.Failed.class);
    assertThat(Reply.of(550, "sender not known", false)).isInstanceOf(Reply.Failed.class);
  }

  @Test
  void a_door_that_is_shut_for_now_is_a_rest() {
    assertThat(Reply.ofConnecting("Could not connect to SMTP host: x, port: 25, response: 421"))
        .isInstanceOf(Reply.Busy.class);
    assertThat(Reply.ofConnecting("454 4.7.0 Too many login attempts"))
        .isInstanceOf(Reply.Busy.class);
    assertThat(Reply.ofConnecting("535 5.7.8 bad credentials"))
        .isInstanceOf(Reply.Unreachable.class);
    assertThat(Reply.ofConnecting("Couldn't connect to host, port: 127.0.0.1, 1"))
        .isInstanceOf(Reply.Unreachable.class);
  }
}
