package io.jinbang.mail.mailbox;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;

/** What can be wrong with a mailbox, said so that it can be put right. */
final class MailboxTrouble {
  private MailboxTrouble() {}

  static Refusal refusal(Problem problem) {
    return Refusal.of(Refusal.Kind.CONFLICT, problem);
  }

  static Problem notConfigured() {
    return Problem.at(
        "",
        "还没有配置邮箱",
        "No mailbox is configured",
        "请在配置里写上 jinbang.mailbox.host、user、password，再重新启动。",
        "Set jinbang.mailbox.host, user and password in the configuration and restart.");
  }

  static Problem unknownHost() {
    return Problem.at(
        "",
        "找不到邮件服务器",
        "The mail server cannot be found",
        "请检查 jinbang.mailbox.host 有没有写错。",
        "Check the spelling of jinbang.mailbox.host.");
  }

  static Problem refused() {
    return Problem.at(
        "",
        "邮件服务器不接受连接",
        "The mail server takes no connection",
        "请检查 jinbang.mailbox.port：加密一般是 993，不加密是 143；防火墙也可能拦住了。",
        "Check jinbang.mailbox.port: usually 993 with TLS, 143 without; a firewall may be in the"
            + " way.");
  }

  static Problem silent() {
    return Problem.at(
        "",
        "邮件服务器没有回应",
        "The mail server does not answer",
        "请检查端口和 jinbang.mailbox.tls 是否相配，稍后再试。",
        "See that port and jinbang.mailbox.tls go together, or try again later.");
  }

  static Problem tls() {
    return Problem.at(
        "",
        "和邮件服务器谈不成加密连接",
        "No encrypted connection could be agreed on",
        "证书可能不可信或过期；也可能这个端口不加密，请核对 jinbang.mailbox.tls。",
        "Its certificate may be untrusted or expired, or the port is not encrypted: check"
            + " jinbang.mailbox.tls.");
  }

  static Problem password() {
    return Problem.at(
        "",
        "用户名或密码不对",
        "User name or password is wrong",
        "很多邮箱要用“授权码”代替密码，并先在网页上开启 IMAP。",
        "Many providers want an app password instead, and IMAP switched on in their settings.");
  }

  static Problem folder(String name) {
    return Problem.at(
        "",
        "邮箱里没有文件夹 " + name,
        "The mailbox has no folder " + name,
        "请核对 jinbang.mailbox.folder；收件箱写 INBOX。",
        "Check jinbang.mailbox.folder; the inbox is INBOX.");
  }

  static Problem other() {
    return Problem.at(
        "",
        "读邮箱时连接出了问题",
        "Something went wrong while reading the mailbox",
        "会自动再试；总这样的话，请看服务日志。",
        "It will be tried again; if it goes on, see the server's log.");
  }
}
