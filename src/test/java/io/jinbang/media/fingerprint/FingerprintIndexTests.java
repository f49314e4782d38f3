package io.jinbang.media.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintIndexTests {

  @Test
  void a_mirrored_crop_comes_before_all_other_films() {
    var index = new FingerprintIndex<Integer>();
    for (var seed = 0; seed < 20; seed++) {
      index.put(seed, new Footage(seed, 16).fingerprint());
    }
    assertThat(index.size()).isEqualTo(20);
    assertThat(index.bytes()).isPositive();
    var copy =
        Footage.seen(new Footage(13, 16).film(), p -> (x, y) -> p.at(0.9 - 0.8 * x, 0.1 + 0.8 * y));
    var near = index.near(Footage.fingerprint(copy, 16), 3);
    assertThat(near.getFirst().key()).isEqualTo(13);
    assertThat(near.getFirst().hits()).isGreaterThan(2 * near.get(1).hits());
    index.remove(13);
    index.remove(99);
    assertThat(index.size()).isEqualTo(19);
    assertThat(index.near(Footage.fingerprint(copy, 16), 20)).noneMatch(hit -> hit.key() == 13);
  }
}
