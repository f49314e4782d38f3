package io.jinbang.documents;

import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.util.List;

/** Certificates to test on: an ordinary one, and one with everything as long as it gets. */
final class Certificates {
  static final String VERIFY = "https://example.org/verify/KZ26-G-03?c=5e07c19a33f8b204";

  private Certificates() {}

  static CertificateText ordinary() {
    return titled("听瓷");
  }

  static CertificateText titled(String title) {
    return of("示例单位A", title, List.of("作者𣲗", "作者䶮"), Text.of("金奖", "Gold Prize"));
  }

  static CertificateText longest() {
    return of(
        "示例省示例市示例区非物质文化遗产保护与传承发展促进中心（示例工艺美术博物馆）联合创作工作委员会",
        "从一块泥土到一片星空：一座老窑三代匠人五十年里没有讲完的关于火与水与时间的漫长的故事",
        List.of("作者甲", "作者乙", "作者丙", "作者丁", "作者戊", "作者己", "作者庚", "作者辛", "作者壬", "作者癸"),
        Text.of(
            "最佳科学传播与公共教育特别贡献奖", "Special Prize for Science Communication and Public Education"));
  }

  private static CertificateText of(
      String recipient, String title, List<String> authors, Text award) {
    return new CertificateText(
        Text.of("第三届“看见制造”短视频征集活动 · 二〇二六", "The Third “Seeing Making” Short Film Campaign, 2026"),
        Text.of("荣誉证书", "CERTIFICATE OF HONOUR"),
        recipient,
        true,
        title,
        authors,
        award,
        Text.of("示例制造文化中心", "Example Centre for the Culture of Making"),
        "看见制造",
        LocalDate.of(2026, 10, 16),
        "KZ26-G-03",
        Text.of("存证第 12,131 条 · 5e07 c19a 33f8 b204", "Log entry 12,131 · 5e07 c19a 33f8 b204"),
        VERIFY);
  }
}
