package io.jinbang.media.upload;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;

/**
 * What one person's films in one call may take in all, those replaced and those unfinished
 * included.
 *
 * @param bytes at most
 */
record Quota(long bytes) {

  /** Refuses what would go beyond, saying how much is used. */
  void require(long used, long size) {
    if (size > bytes - used) {
      throw Refusal.of(
          Refusal.Kind.TOO_LARGE,
          new Problem(
              "film",
              Text.of(
                      "您在本次征集中已用 {} GB，每人最多 {} GB，放不下这个 {} GB 的文件",
                      "You have used {} GB in this call of at most {} GB each; this file of {} GB"
                          + " is too much")
                  .with(gigabytes(used), gigabytes(bytes), gigabytes(size)),
              Text.of(
                  "请取消没传完的上传，或把视频压缩后再传；仍不够，请联系主办方。",
                  "Cancel uploads you do not need or export the film smaller; if that is not"
                      + " enough, ask the host.")));
    }
  }

  /** To a tenth, and never more than it is. */
  private static String gigabytes(long bytes) {
    return String.valueOf(bytes / 100_000_000 / 10.0);
  }
}
