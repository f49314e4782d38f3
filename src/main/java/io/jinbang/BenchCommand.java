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
      BenchPlayCommand.class,
      BenchRankCommand.class,
      BenchStartCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name one of check, play, rank, start / 请写 check、play、rank 或 start");
  }
}
