package io.jinbang.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTests {

  @Test
  void is_saved_under_its_chinese_name_and_kept_by_nobody() throws IOException {
    var response = new MockHttpServletResponse();
    new Download(new byte[] {1, 2}, "作品 1.csv", Download.CSV)
        .render(Map.of(), new MockHttpServletRequest(), response);
    assertThat(response.getHeader("Content-Disposition"))
        .startsWith("attachment; filename=\"")
        .endsWith("; filename*=UTF-8''%E4%BD%9C%E5%93%81%201.csv");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(response.getContentAsByteArray()).containsExactly(1, 2);
  }

  @Test
  void a_name_with_paths_line_ends_or_turned_text_becomes_harmless() {
    assertThat(Download.harmless("../a\r\nb:\u202Efdp.xlsx")).isEqualTo(".._a_b_fdp.xlsx");
  }
}
