package io.jinbang;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what docs/benchmarks.md claims, each time against something plain in the same run. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure speed here and now, against a baseline in the same run.",
    subcommands = {
      BenchCheckCommand.class,
      BenchRankCommand.class,
      BenchStartCommand.class,
      BenchUploadCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Name one of check, rank, start, upload / 请写 check、rank、start 或 upload");
  }
}
