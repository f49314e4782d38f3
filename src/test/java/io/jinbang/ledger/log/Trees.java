package io.jinbang.ledger.log;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Trees to test on, and every complete subtree a log would have stored for them. */
final class Trees {
  private Trees() {}

  static List<Hash> leaves(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> Merkle.leaf(ByteBuffer.allocate(4).putInt(i).array()))
        .toList();
  }

  static Map<Subtree, Hash> of(List<Hash> leaves) {
    var stored = new HashMap<Subtree, Hash>();
    var frontier = Frontier.empty();
    for (var leaf : leaves) {
      var growth = frontier.append(leaf);
      stored.putAll(growth.completed());
      frontier = growth.frontier();
    }
    return stored;
  }
}
