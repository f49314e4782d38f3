package io.jinbang;

import io.jinbang.installation.HallCertificate;
import io.jinbang.installation.Home;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes what {@code serve --tls} needs in a hall without internet. */
@Command(
    name = "hall-certificate",
    mixinStandardHelpOptions = true,
    description =
        "Make a certificate with which serve --tls speaks HTTPS in a hall without internet.",
    footer = {
      "",
      "Name the server as tablets and phones will reach it, the name for links first. Devices"
          + " trust",
      "the authority once, at https://NAME:8443/hall, after comparing the fingerprint printed"
          + " here.",
      "Another private address later needs no new trust; another name does."
    })
final class HallCertificateCommand implements Callable<Integer> {
  @Option(
      names = "--host",
      required = true,
      arity = "1..*",
      paramLabel = "NAME_OR_IP",
      description = "Names and addresses of this server, such as stage.local 192.168.8.2.")
  private List<String> hosts = List.of();

  @Option(
      names = "--home",
      defaultValue = "${env:JINBANG_HOME:-./data}",
      paramLabel = "DIR",
      description = "Where everything is kept (default: JINBANG_HOME, else ./data).")
  private Path home = Path.of("data");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var hall = HallCertificate.in(new Home(home));
    try {
      var trusted = hall.make(hosts);
      spec.commandLine().getOut().print(report(hall, trusted));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IllegalArgumentException wrong) {
      spec.commandLine()
          .getErr()
          .println(
              "这不是主机名，也不是 IP 地址 / This is neither a host name nor an address: "
                  + wrong.getMessage());
      return 2;
    }
  }

  private static String report(HallCertificate hall, boolean trusted) {
    return """
    证书已做好 / The certificate is made: %s
    有效期到 / Good until: %s
    %s
    指纹 / Fingerprint (SHA-256), to print and compare:
      %s
    启动 / Start: ./jinbang serve --tls --address 0.0.0.0
    设备打开 / On each device: https://%s:8443/hall
    """
        .formatted(
            hall.folder(),
            hall.until().atZone(ZoneOffset.UTC).toLocalDate(),
            trusted
                ? "信任不变，设备不用再装 / Devices that trusted it before go on trusting it."
                : "新的证书机构，设备要装一次 / A new authority: each device is to trust it once.",
            HallCertificate.fingerprint(hall.authority().orElseThrow()),
            hall.name());
  }
}
