package io.jinbang;

import io.jinbang.award.allocating.AllocateCommand;
import io.jinbang.media.check.CheckCommand;
import io.jinbang.media.copies.DuplicatesCommand;
import io.jinbang.media.copies.FingerprintCommand;
import io.jinbang.programme.conferencefile.TimetableCommand;
import io.jinbang.programme.runningorder.RunningOrderCommand;
import io.jinbang.review.assignfile.AssignCommand;
import io.jinbang.review.rankfile.BoundaryCommand;
import io.jinbang.review.rankfile.RankCommand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands, and the page that names them. */
@Command(
    name = "jinbang",
    usageHelpWidth = 100,
    mixinStandardHelpOptions = true,
    version = "Jinbang 0.1.0",
    header = {"金榜 Jinbang: a contest, from the first notice to the posted list.", ""},
    synopsisSubcommandLabel = "COMMAND",
    optionListHeading = "%nOptions%n",
    commandListHeading = "%nCommands%n",
    footer = {
      "",
      "First steps",
      "  ./jinbang demo                        a whole contest to click through, nothing to set up",
      "  ./jinbang serve                       the real thing; prints a one-time link for the first"
          + " administrator",
      "  ./jinbang check --fast FILM.mp4       does this file meet the technical rules?",
      "  ./jinbang duplicates DIR              which of these films are made of the same footage?",
      "  ./jinbang rank scores.csv --json      who is really ahead, with every judge's severity"
          + " removed",
      "",
      "Exit codes: 0 done, or it passes; 1 the answer is no; 2 unusable input or arguments.",
      "Data lie in ./data, or where JINBANG_HOME points. Each command explains itself with --help."
    },
    subcommands = {
      ServeCommand.class,
      WorkerCommand.class,
      DemoCommand.class,
      CheckCommand.class,
      FingerprintCommand.class,
      DuplicatesCommand.class,
      RankCommand.class,
      BoundaryCommand.class,
      AssignCommand.class,
      AllocateCommand.class,
      TimetableCommand.class,
      RunningOrderCommand.class,
      HallCertificateCommand.class,
      ImportCommand.class,
      BenchCommand.class,
      HelpCommand.class
    })
final class JinbangCommand implements Runnable {
  /** The exit code of a command that leaves a server running: there is nothing to exit from yet. */
  static final int RUNNING = -1;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Name a command / 请写一个命令");
  }
}
