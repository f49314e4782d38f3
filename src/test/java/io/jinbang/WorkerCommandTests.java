package io.jinbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WorkerCommandTests {
  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new WorkerCommand()).setErr(new PrintWriter(said)).execute(arguments);
  }

  @Test
  void a_database_that_does_not_answer_is_told_with_the_remedy_in_both_languages() {
    assertThat(run("--database-url", "jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(2);
    assertThat(said.toString()).contains("数据库连不上", "--database-url", "cannot be reached");
  }

  @Test
  void threads_are_a_sensible_number() {
    assertThat(run("--database-url", "jdbc:postgresql://127.0.0.1:1/none", "--threads", "0"))
        .isEqualTo(2);
    assertThat(said.toString()).contains("1 to 99");
  }

  @Test
  void serve_takes_a_number_of_workers_or_none() {
    var line = new CommandLine(new ServeCommand()).setErr(new PrintWriter(said));
    assertThat(line.execute("--workers", "many", "--home", folder.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("none");
  }
}
