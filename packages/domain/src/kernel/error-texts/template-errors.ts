import type { Text } from "../text.ts";

/** A school's own words for its mails, and the notice that opens a season. */
export const templateErrors = {
  "template.unknown-placeholder": {
    zh: "“{part}”中的占位符“{name}”无法识别。此处可用：{known}。请改用其中之一，或删去该占位符。",
    en: "“{part}” has the unknown placeholder “{name}”. It may have: {known}. Use one of these, or take it out.",
  },
  "template.missing-placeholder": {
    zh: "“{part}”缺少必须保留的占位符：{names}。请补回，邮件须载明该内容。",
    en: "“{part}” lacks placeholders that it must keep: {names}. Put them back; the mail has to say what they stand for.",
  },
  "template.brace": {
    zh: "“{part}”中的花括号不成对。占位符应写作{example}，请补全或删去单个花括号。",
    en: "A brace in “{part}” has no pair. Write a placeholder as {example}; complete the brace or take it out.",
  },
  "template.too-long": {
    zh: "“{part}”共{length}字，不得超过{most}字。请删减。",
    en: "“{part}” has {length} characters, at most {most} are allowed. Shorten it.",
  },
  "template.no-part": {
    zh: "此类邮件没有“{part}”部分，不能设置。请清空该栏。",
    en: "This kind of mail has no “{part}”. Leave the field empty.",
  },
  "template.reason-invalid": {
    zh: "修改说明现为{length}字，应为1至{most}字。请写明为何修改。",
    en: "The reason has {length} characters, 1 to {most} are allowed. Say why the words change.",
  },
  "template.changed": {
    zh: "该模板已由他人保存为新版本，您的修改未保存。请刷新页面，在新版本上修改。",
    en: "Somebody has saved a new version of this template; yours was not saved. Reload the page and change the new version.",
  },
  "template.nothing-to-preview": {
    zh: "目前没有可用于预览的真实数据（没有应报事项）。请先导入专业，再预览或发送测试邮件。",
    en: "There is no real data to preview with: nothing is owed. Import programmes first, then preview or send a test.",
  },
  "season.invalid": {
    zh: "{field}现为{length}字，应为{least}至{most}字。请修改后再发。",
    en: "{field} has {length} characters, {least} to {most} are allowed. Change it and send again.",
  },
  "season.number-used": {
    zh: "文号“{number}”的通知已经发出，同一文号只发一次。请核对文号。",
    en: "A notice numbered “{number}” has been sent; a number is used once. Check the number.",
  },
  "season.nothing-owed": {
    zh: "{year}年度没有应报事项，没有可发送的学院。请核对年度。",
    en: "Nothing is owed in {year}, so there is no college to tell. Check the year.",
  },
  "season.file-type": {
    zh: "附件“{name}”不能随通知发送：允许 doc、docx、xls、xlsx、pdf、zip，文件名不超过120字。请换成允许的格式后重新选择。",
    en: "“{name}” cannot go with the notice: doc, docx, xls, xlsx, pdf and zip are allowed, with names of at most 120 characters. Choose it again in one of these.",
  },
  "season.file-repeated": {
    zh: "附件“{name}”出现两次。请移除其中一个，或改名后重新选择。",
    en: "“{name}” comes twice. Remove one of them, or rename it and choose it again.",
  },
  "season.files-too-many": {
    zh: "附件现有{count}个，最多{most}个。请移除一些，或打包为一个 zip 文件。",
    en: "There are {count} files, {most} are allowed. Remove some, or pack them into one zip.",
  },
  "season.files-too-large": {
    zh: "附件合计{size} KB，最多{most} KB：附件随每封邮件发送，邮件服务器会拒收过大的邮件。请压缩，或在补充说明中写明下载位置。",
    en: "The files have {size} KB together, {most} KB are allowed: each mail carries them, and mail servers refuse large mails. Make them smaller, or say in the added words where they are to be had.",
  },
  "season.file-mislabelled": {
    zh: "附件“{name}”的内容与扩展名不符，收件人将无法打开。请用原程序另存为该格式后重新选择。",
    en: "What “{name}” holds is not what its name says, so nobody could open it. Save it in that format with its own program and choose it again.",
  },
} as const satisfies Record<string, Text>;
