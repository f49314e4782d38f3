package io.jinbang.media.probe;

/**
 * What the fuzzer (Jazzer, profile {@code fuzz}) calls with whatever bytes it comes upon: the
 * reader gives an answer, whose numbers make sense, and reads no more than its budget.
 */
public final class BoxReaderFuzzing {
  private BoxReaderFuzzing() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    var answer = BoxReader.read(new BytesChannel(bytes));
    if (answer instanceof Facts facts) {
      sensible("duration", facts.duration());
      if (facts.cut() != null) {
        sensible("cut", facts.cut().from());
      }
      if (facts.picture() != null) {
        sensible("picture", facts.picture().duration());
        sensible("rate", facts.picture().frameRate());
        sensible("width", facts.picture().width());
        sensible("frames", facts.picture().frames());
        sensible("gop", facts.picture().longestGop());
      }
    }
  }

  private static void sensible(String what, double value) {
    if (!Double.isFinite(value) || value < 0) {
      throw new IllegalStateException(what + " " + value);
    }
  }
}
