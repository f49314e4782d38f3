package io.jinbang.demo;

/** What the console says when the demonstration can be opened. */
final class Billboard {
  private Billboard() {}

  @SuppressWarnings("SystemOut")
  static void show(String address, String zh, String en) {
    System.out.println(
        """

        金榜演示已就绪 / The demonstration is ready

            %s

        %s
        %s

        登录 / Sign in with (one password for all: %s)
            主办方 host           %s
            主办方 second host    %s
            初筛员 screener       %s
            江苏   coordinator    %s
            评委   judge          %s
            参选者 entrant        %s

        Ctrl+C 停止 / stops it. Data stay; ./jinbang demo --fresh begins again.
        """
            .formatted(
                address,
                zh,
                en,
                Cast.PASSWORD,
                Cast.HOST.email(),
                Cast.SECOND_HOST.email(),
                Cast.SCREENER.email(),
                Cast.COORDINATOR.email(),
                Cast.JUDGES.getFirst().part().email(),
                Cast.entrant(1).email()));
  }
}
