package io.jinbang.media.storeroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.store.Stock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreWaitingTests {
  private static Stock stock(boolean away, long free, long promised, List<Stock.Damage> damage) {
    return new Stock(
        true,
        away,
        free,
        1_000_000_000_000L,
        promised,
        2_000_000_000L,
        List.of(),
        Optional.empty(),
        new Stock.Read(0, 0, null, null),
        damage);
  }

  private static List<String> told(Stock stock) {
    return StoreWaiting.waiting(stock).stream().map(item -> item.what().zh()).toList();
  }

  @Test
  void nothing_waits_while_all_is_well() {
    assertThat(told(stock(false, 500_000_000_000L, 0, List.of()))).isEmpty();
  }

  @Test
  void damage_silence_and_want_of_room_wait() {
    var damage = new Stock.Damage("ab", "a.mp4", 1, Instant.EPOCH);
    assertThat(told(stock(true, 90_000_000_000L, 0, List.of(damage))))
        .containsExactly("有 1 个视频文件在存储中损坏", "对象存储没有应答", "存储空间快满了");
  }

  @Test
  void what_was_promised_is_not_free() {
    assertThat(told(stock(false, 300_000_000_000L, 250_000_000_000L, List.of())))
        .containsExactly("存储空间快满了");
    assertThat(stock(false, 300_000_000_000L, 250_000_000_000L, List.of()).room())
        .isEqualTo(48_000_000_000L);
  }
}
