package io.jinbang;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;

/**
 * The one program: every command of {@code ./jinbang} begins here. The engines (check, rank, …)
 * start neither Spring nor a database; {@code serve} and {@code demo} start this class as the
 * application.
 */
// each module names its own things: two may have their Releases
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Jinbang {
  static void main(String[] arguments) {
    // Chinese is Chinese whatever the terminal's locale claims
    var code =
        new CommandLine(new JinbangCommand())
            .setOut(new PrintWriter(System.out, true, UTF_8))
            .setErr(new PrintWriter(System.err, true, UTF_8))
            .execute(arguments);
    if (code != JinbangCommand.RUNNING) {
      System.exit(code);
    }
  }
}
