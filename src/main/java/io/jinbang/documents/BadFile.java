package io.jinbang.documents;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;

/** Why a file that somebody handed in is not read, and what to do about it. */
enum BadFile {
  LARGE(
      "文件超过 20 MB",
      "The file is larger than 20 MB",
      "请删去图片或分成几份再上传。",
      "Remove pictures, or split it and send the parts."),
  EMPTY("文件是空的", "The file is empty", "请检查后重新选择文件。", "Check it and choose the file again."),
  UNKNOWN(
      "读不出这种格式",
      "This format cannot be read",
      "请用 Excel 或 WPS 打开，另存为 .xlsx；文字文档另存为 .docx。",
      "Open it in Excel or WPS and save as .xlsx; save a text document as .docx."),
  OLD(
      "这是旧版 .xls 或 .doc 文件",
      "This is an old .xls or .doc file",
      "请用 Excel 或 WPS 打开，另存为 .xlsx 或 .docx，再上传。",
      "Open it in Excel or WPS, save as .xlsx or .docx, and send that."),
  LOCKED(
      "文件设有密码",
      "The file is protected by a password",
      "请去掉打开密码，另存为 .xlsx 或 .docx，再上传。",
      "Remove the password, save as .xlsx or .docx, and send that."),
  MACROS(
      "文件里有宏",
      "The file contains macros",
      "请另存为不含宏的 .xlsx 或 .docx，再上传。",
      "Save it without macros, as .xlsx or .docx, and send that."),
  DAMAGED(
      "文件不完整或已损坏",
      "The file is incomplete or damaged",
      "请用 Excel 或 WPS 打开原文件，另存为 .xlsx 或 .docx，再上传。",
      "Open the original in Excel or WPS, save as .xlsx or .docx, and send that."),
  UNSAFE(
      "文件的内部结构不安全，没有读取",
      "The file is built in an unsafe way and was not read",
      "请用 Excel 或 WPS 打开，把内容复制到新文件，另存为 .xlsx 或 .docx。",
      "Open it in Excel or WPS, copy what it holds into a new file, and save as .xlsx or .docx."),
  SWELLING(
      "文件解压后过大",
      "The file is too large once unpacked",
      "请删去图片和多余的工作表，另存为 .xlsx 或 .docx。",
      "Remove pictures and sheets that are not needed, and save as .xlsx or .docx."),
  LONG(
      "表格超过 20,000 行、256 列或 500,000 格",
      "A table has more than 20,000 rows, 256 columns or 500,000 cells",
      "请删去多余的行列，或分成几份再上传。",
      "Remove rows and columns that are not needed, or split it."),
  GARBLED(
      "文件里的文字是乱码",
      "The words in the file are garbled",
      "请在原软件里另存为 .xlsx，或存为“CSV UTF-8”，再上传。",
      "Save it as .xlsx in the program it came from, or as “CSV UTF-8”, and send that.");

  private final Problem problem;

  BadFile(String zh, String en, String remedyZh, String remedyEn) {
    problem = new Problem("file", Text.of(zh, en), Text.of(remedyZh, remedyEn));
  }

  Refusal refusal() {
    return Refusal.of(this == LARGE ? Refusal.Kind.TOO_LARGE : Refusal.Kind.INVALID, problem);
  }

  /** Refuses where the fault is there. */
  void when(boolean found) {
    if (found) {
      throw refusal();
    }
  }
}
