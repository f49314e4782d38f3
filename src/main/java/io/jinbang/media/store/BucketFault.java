package io.jinbang.media.store;

import io.jinbang.shared.Text;
import java.util.Set;

/**
 * Why a bucket cannot be used as it is given.
 *
 * @param passing whether it may pass by itself: nobody answered, or it was too busy
 */
public record BucketFault(boolean passing, Text message, Text remedy) {
  private static final Set<String> WRONG_KEYS =
      Set.of(
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "InvalidToken",
          "ExpiredToken",
          "AuthorizationHeaderMalformed",
          "InvalidSecurity");

  /** Of an answer. */
  static BucketFault of(BucketAddress address, int status, String code) {
    if (status >= 500 || status == 429) {
      return new BucketFault(
          true,
          Text.of("{} 暂时不能用（{} {}）", "{} cannot be used for the moment ({} {})")
              .with(address, status, code),
          Text.of(
              "请稍后查看它的状态；它恢复后一切自动继续。",
              "See how it is doing; all goes on by itself once it is back."));
    }
    if (code.equals("RequestTimeTooSkewed")) {
      return lasting(
          Text.of("本机时钟与 {} 相差太多", "This machine's clock and that of {} differ too much")
              .with(address),
          Text.of("请校准本机时间（NTP）。", "Set this machine's time, by NTP."));
    }
    if (WRONG_KEYS.contains(code)) {
      return lasting(
          Text.of("{} 不接受这组密钥（{}）", "{} does not take these keys ({})").with(address, code),
          Text.of(
              "请检查 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 和 JINBANG_S3_REGION。",
              "Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and JINBANG_S3_REGION."));
    }
    return status == 404 || status == 301 || status == 400
        ? absent(address, code)
        : denied(address, code);
  }

  private static BucketFault absent(BucketAddress address, String code) {
    return lasting(
        Text.of("没有存储桶 {}（{}）", "There is no bucket {} ({})").with(address, code),
        Text.of(
            "请先建好存储桶，或改正 --store、JINBANG_S3_ENDPOINT 和 JINBANG_S3_PATH_STYLE。",
            "Make the bucket first, or correct --store, JINBANG_S3_ENDPOINT and"
                + " JINBANG_S3_PATH_STYLE."));
  }

  private static BucketFault denied(BucketAddress address, String code) {
    return lasting(
        Text.of("这组密钥无权使用 {}（{}）", "These keys may not use {} ({})").with(address, code),
        Text.of(
            "请给这组密钥读、写、列出和删除对象的权限，并允许分段上传。",
            "Allow these keys to read, write, list and delete objects, in parts, too."));
  }

  private static BucketFault lasting(Text message, Text remedy) {
    return new BucketFault(false, message, remedy);
  }

  /** Where nobody answered. */
  static BucketFault silent(BucketAddress address, String said) {
    return new BucketFault(
        true,
        Text.of("连不上 {}：{}", "{} does not answer: {}").with(address, said),
        Text.of(
            "请检查 JINBANG_S3_ENDPOINT 和网络；连通后自动继续，期间上传照常接收。",
            "Check JINBANG_S3_ENDPOINT and the network; all goes on by itself once it answers, and"
                + " uploads are taken meanwhile."));
  }

  /** Both languages, for a console. */
  public String lines() {
    return message.zh() + "\n" + remedy.zh() + "\n" + message.en() + "\n" + remedy.en();
  }
}
