import type { Text } from "../text.ts";

/** Of a filing from its first file to its receipt. */
export const filingErrors = {
  "filing.not-found": {
    zh: "没有找到该报备，或不在您的权限范围内。",
    en: "No such filing within your scope.",
  },
  "filing.wrong-status": {
    zh: "当前状态为“{status}”，不能执行此操作。请刷新页面查看最新状态。",
    en: "The filing is “{status}”, which does not allow this. Reload the page to see its present state.",
  },
  "filing.empty": {
    zh: "材料包内没有文件。请先上传材料再提交。",
    en: "The package holds no file. Upload material before you submit.",
  },
  "filing.snapshot-changed": {
    zh: "审核期间材料已有新的提交，原意见未生效。请刷新后按最新提交审核。",
    en: "The material was resubmitted meanwhile, so this decision was not recorded. Reload and decide on the latest submission.",
  },
  "filing.reason-required": {
    zh: "退回修改须写明原因。请填写学院需要修改的内容。",
    en: "Returning a filing needs a reason. Say what the college has to change.",
  },
  "filing.file-not-found": {
    zh: "没有找到该文件，可能已被删除。",
    en: "No such file; it may have been removed.",
  },
  "filing.path-invalid": {
    zh: "文件路径“{path}”不合规（{rule}）。请改名后重新上传。",
    en: "The path “{path}” is not allowed ({rule}). Rename it and upload again.",
  },
  "filing.file-too-large": {
    zh: "“{path}”有 {size}，单个文件上限为 {limit}。请压缩或拆分后重新选择，视频可改用链接。",
    en: "“{path}” has {size}; one file may have {limit}. Compress or split it, or give a link to a video.",
  },
  "filing.file-empty": {
    zh: "“{path}”为0字节。请检查文件是否完整后重新选择。",
    en: "“{path}” has 0 bytes. Check that your copy is whole and choose it again.",
  },
  "filing.too-large": {
    zh: "加上所选文件，本次报备将超过 {limit} 的上限。请减少文件，或对大文件改用链接。",
    en: "With these files the filing would have more than {limit}. Choose fewer, or give links to large ones.",
  },
  "filing.upload-incomplete": {
    zh: "“{path}”未传完（收到 {received} 字节，应为 {expected} 字节）。请重新上传该文件，其他文件不受影响。",
    en: "“{path}” did not arrive whole ({received} of {expected} bytes). Upload it again; other files are safe.",
  },
  "filing.path-differs-by-case": {
    zh: "“{path}”与“{other}”只有大小写或编码形式不同，在 Windows 和 macOS 上是同一个文件。请修改其中一个名称，或使用完全相同的名称替换。",
    en: "“{path}” and “{other}” differ by case or encoding alone, which Windows and macOS take for the same file. Rename one of them, or use the very same name to replace it.",
  },
  "filing.slot-unknown": {
    zh: "本次报备的材料清单中没有“{slot}”这一项。请从清单中选择。",
    en: "The checklist of this filing has no place “{slot}”. Choose one from the list.",
  },
  "filing.slot-held": {
    zh: "{by}正在处理该项材料（“{slot}”），暂不能改动。对方离开约一分半钟后即可接着处理。",
    en: "{by} is working on this item (“{slot}”), so it can't be changed now. It is free about a minute and a half after they leave.",
  },
  "filing.course-not-evaluated": {
    zh: "该课程本年度没有课程包，不能归入。请先在“课程”中开设本年度课程包，或选择其他课程。",
    en: "The course has no package for this year. Open one under “Courses” first, or choose another course.",
  },
  "filing.path-taken": {
    zh: "已有同名文件“{path}”。请先删除或改名其中一个，再执行此操作。",
    en: "There is already a file “{path}”. Remove or rename one of the two first.",
  },
  "filing.not-declarable": {
    zh: "“{slot}”不能以声明代替。请上传材料。",
    en: "No declaration can stand in for “{slot}”. Upload the material.",
  },
  "filing.revision-not-asked": {
    zh: "“{slot}”不需要填写修订时间和修订情况。",
    en: "No date or explanation of a revision is asked for “{slot}”.",
  },
  "filing.revised-later": {
    zh: "修订日期 {found} 晚于今天（{today}）。请填写实际修订日期。",
    en: "{found} is after today ({today}). Give the day on which the documents were revised.",
  },
  "filing.has-gaps": {
    zh: "还有 {count} 项必须补齐，不能提交。第一项：{first}",
    en: "Blocking items still open: {count}, so it can't be handed in. The first: {first}",
  },
  "filing.review-begun": {
    zh: "学校已于 {at} 开始审核，不能撤回。如需修改，请联系牵头部门退回。",
    en: "The school began its review at {at}, so it can't be withdrawn. Ask the quality office to return it.",
  },
  "filing.due-again-required": {
    zh: "请填写新的提交日期。",
    en: "Give the new date by which it is to be handed in again.",
  },
  "filing.due-again-past": {
    zh: "新的提交日期 {due} 不在今天（{today}）之后。请选择 {today} 之后的日期。",
    en: "The new date {due} is not after today ({today}). Choose a date after {today}.",
  },
  "filing.due-again-late": {
    zh: "新的提交日期 {due} 晚于认证机构的截止日期 {agencyDue}。请选择 {agencyDue} 或更早的日期。",
    en: "The new date {due} is after the agency's date {agencyDue}. Choose {agencyDue} or an earlier one.",
  },
  "filing.due-again-after-school": {
    zh: "学院要求的提交日期 {due} 晚于学校的截止日期 {schoolDue}。请选择 {schoolDue} 或更早的日期，或不填日期。",
    en: "The college's date {due} is after the school's date {schoolDue}. Choose {schoolDue} or an earlier one, or name no date.",
  },
  "filing.reviewed-alone": {
    zh: "本次提交只有您本人提交了审核意见。请另请一人审核，或写明由本人审定的理由后再通过。",
    en: "Nobody but you has handed in a review of this submission. Ask somebody else to review it, or say why you approve it on your own review.",
  },
  "filing.unmended": {
    zh: "最近一次系统预审还有 {count} 项“须补正”既未改正也未豁免，不能审核通过：{which}。请退回修改；确可接受的，逐项写明理由豁免后再通过。",
    en: "The last automatic review still has findings that must be mended and nobody has waived, {count} in all: {which}. Return the filing, or waive each with a reason, then accept it.",
  },
  "filing.receipt-required": {
    zh: "登记报送须填写认证机构的回执编号（1–100 字）。",
    en: "Registering needs the agency's receipt number, of 1 to 100 characters.",
  },
  "filing.filed-on-outside": {
    zh: "报送日期 {found} 不合规：不得早于学校审核通过的日期 {from}，也不得晚于今天 {to}。",
    en: "{found} can't be the date of filing: not before the school approved the package ({from}), nor after today ({to}).",
  },
  "filing.scan-not-found": {
    zh: "没有找到作为回执的文件。请先把回执上传到本次报备，再登记。",
    en: "The scan of the receipt is not among this filing's files. Upload it first.",
  },
  "filing.nothing-to-carry": {
    zh: "上一年度没有可沿用的报备。",
    en: "There is no filing of the year before to carry forward.",
  },
  "filing.carried-already": {
    zh: "已沿用上一年度的课程和负责人，不必重复操作。",
    en: "Last year's courses and their people have been carried forward already.",
  },
  "declaration.exists": {
    zh: "该项已有声明。如需改动，请先撤回原声明。",
    en: "This has been declared already. Withdraw that declaration before making another.",
  },
  "declaration.not-found": {
    zh: "没有找到该声明，可能已撤回。请刷新页面查看。",
    en: "No such declaration; it may have been withdrawn. Reload the page to see.",
  },
  "submission.scan-not-found": {
    zh: "该次提交没有登记认证机构回执的扫描件。",
    en: "No scan of the agency's receipt was registered for this submission.",
  },
  "submission.not-found": {
    zh: "没有找到该次提交，或不在您的权限范围内。",
    en: "No such submission within your scope.",
  },
  "return.line-invalid": {
    zh: "退回清单第 {at} 条为空或过长（至多 4000 字）。请修改或删除后再退回。",
    en: "Line {at} of the list is empty or too long (4,000 characters at most). Change or remove it, then return the filing.",
  },
} as const satisfies Record<string, Text>;
