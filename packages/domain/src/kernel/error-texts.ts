import type { AppError } from "./app-error.ts";
import { fillText } from "./fill-text.ts";
import type { Language, Text } from "./text.ts";

/**
 * What, where, how to mend it. A code without both texts does not compile, because the codes are the keys.
 * `{name}` takes the parameter of that name, in the reader's language where it exists in both.
 */
export const errorTexts = {
  "request.invalid": {
    zh: "提交的内容不完整或格式不对（{detail}）。请检查后重试。",
    en: "The request is incomplete or malformed ({detail}). Check it and try again.",
  },
  "session.required": { zh: "请先登录。", en: "Please sign in first." },
  "access.denied": {
    zh: "您的角色不能执行此操作。如有需要，请联系牵头部门管理员。",
    en: "Your role may not do this. If you need it, ask the quality-office administrator.",
  },
  "programme.not-found": {
    zh: "没有找到该专业，或不在您的权限范围内。",
    en: "No such programme within your scope.",
  },
  "programme.import-invalid": {
    zh: "导入文件有 {count} 处错误，未导入任何一行。请按下表修改后重新导入。",
    en: "Mistakes in the file: {count}. No row was imported. Mend them as listed and import again.",
  },
  "obligation.not-found": {
    zh: "没有找到该项任务，或不在您的权限范围内。",
    en: "No such obligation within your scope.",
  },
  "adjustment.reason-required": {
    zh: "改动日期须写明原因。请填写依据的来文、批示或事由。",
    en: "Moving a date needs a reason. Name the letter, the decision or the cause.",
  },
  "adjustment.nothing-owed": {
    zh: "该项任务当前没有须完成的日期，不能延期或改动。仅“须完成”的任务可以延期，“待确认”的任务可以改定日期。",
    en: "Nothing with a date is owed here, so there is nothing to move. A duty that is owed can be extended; one to be confirmed can be given a date.",
  },
  "adjustment.agency-extension": {
    zh: "学校不能延长认证机构的日期。如认证机构已书面另定日期，请登记为改定日期并写明来文。",
    en: "A school cannot extend the agency's date. Where the agency has set another one in writing, record that date as an override and name the letter.",
  },
  "adjustment.no-school-date": {
    zh: "该项任务没有校级日期，无从延期。如需设定校级日期，请登记为改定日期。",
    en: "The duty has no school date to extend. To give it one, record an override.",
  },
  "adjustment.not-later": {
    zh: "延期日期 {due} 不晚于现有校级日期 {current}。请选择 {current} 之后的日期；如需提前，请改定日期并写明原因。",
    en: "The extension to {due} is not after the school's present date {current}. Choose a date after {current}; to bring it forward, record an override with a reason.",
  },
  "adjustment.outside-validity": {
    zh: "改定日期 {due} 不在推算该事项所依据的有效期 {start} 至 {end} 内。请核对日期；有效期有变的，请先更新专业的认证记录。",
    en: "The date {due} is outside the validity {start} to {end} that the duty was reckoned from. Check the date; if the validity has changed, register that first.",
  },
  "adjustment.beyond-agency": {
    zh: "日期 {due} 晚于认证机构的日期 {agencyDue}，校级日期不得超过它。请选择 {agencyDue} 或更早的日期。",
    en: "The date {due} is after the agency's date {agencyDue}, which a school date may not pass. Choose {agencyDue} or an earlier date.",
  },
  "adjustment.not-found": {
    zh: "没有找到该次改期，或不在您的权限范围内。",
    en: "No such moved date within your scope.",
  },
  "adjustment.withdrawn": {
    zh: "该次改期已撤销，无须再次撤销。请刷新页面查看。",
    en: "This moved date has been withdrawn already. Reload the page to see it.",
  },
  "withdrawal.reason-required": {
    zh: "撤销须写明原因（1–500 字）。请填写后再撤销。",
    en: "A withdrawal needs a reason of 1 to 500 characters. Give one and try again.",
  },
  "obligation.not-open": {
    zh: "该项任务现在无须办结（{reason}）。只有须完成或待确认的任务可以办结。",
    en: "There is nothing to fulfil here ({reason}). Only a duty that is owed or to be confirmed can be.",
  },
  "fact.invalid": {
    zh: "{field}“{found}”不合规；应为：{expected}。请修改后重试。",
    en: "“{found}” is not allowed as {field}; expected: {expected}. Change it and try again.",
  },
  "fact.exists": {
    zh: "{date} 已登记过同样的事项，不必重复登记。",
    en: "The same has been registered for {date} already.",
  },
  "fact.not-found": {
    zh: "没有找到该登记事项，或不在您的权限范围内。",
    en: "No such registered event within your scope.",
  },
  "fact.withdrawn": {
    zh: "该登记事项已撤销，无须再次撤销。请刷新页面查看。",
    en: "This event has been withdrawn already. Reload the page to see it.",
  },
  "fact.import-invalid": {
    zh: "导入文件有 {count} 处错误，未登记任何一行。请按下表修改后重新导入。",
    en: "Mistakes in the file: {count}. No row was registered. Mend them as listed and import again.",
  },
  "holidays.import-invalid": {
    zh: "放假安排有 {count} 处错误，未导入。请按下表修改后重新导入。",
    en: "Mistakes in the holiday notice: {count}. Nothing was imported. Mend them as listed and import again.",
  },
  "feed.none": {
    zh: "您没有正在使用的日历订阅。如需订阅，请先生成链接。",
    en: "You have no calendar subscription. Create a link first.",
  },
  "policy.unknown-pack": {
    zh: "没有名为“{pack}”的政策包。可用的政策包：{allowed}。",
    en: "There is no policy pack “{pack}”. Available: {allowed}.",
  },
  "policy.choice-not-allowed": {
    zh: "“{choice}”{found}，不能选作{use}。可选：{allowed}。",
    en: "“{choice}” {found}; it can't be chosen as {use}. Allowed: {allowed}.",
  },
  "policy.date-not-settable": {
    zh: "不能为“{rule}”设日期：{why}。可以设日期的有：{allowed}。",
    en: "No day can be set for “{rule}”: {why}. Days can be set for: {allowed}.",
  },
  "policy.school-date-too-late": {
    zh: "学校为“{rule}”设的日期 {found} 晚于{document}的日期 {allowed}，无法按期报送。请设为 {allowed} 或更早。",
    en: "The school's date {found} for “{rule}” is later than {allowed} of {document}. Set {allowed} or an earlier day.",
  },
  "policy.unit-date-too-late": {
    zh: "{unit}为“{rule}”设的日期 {found} 晚于{of} {allowed}。单位的日期只能更早：请先把它设为 {allowed} 或更早，或取消该日期。",
    en: "The date {found} of {unit} for “{rule}” is later than {of}, {allowed}. A unit's date can only be earlier: set {allowed} or an earlier day first, or take the unit's date back.",
  },
  "policy.unknown-notice": {
    zh: "没有登记过编号为“{id}”的通知。已登记：{allowed}。",
    en: "No notice “{id}” has been registered. Registered: {allowed}.",
  },
  "policy.notice-exists": {
    zh: "{year} 年已登记通知“{id}”，同一年度只能有一份。请修改该通知，或先撤销它。",
    en: "Notice “{id}” is registered for {year}; a year has one. Change that notice, or remove it first.",
  },
  "policy.invalid-value": {
    zh: "{field} 的值“{found}”不合规；允许：{allowed}。请修改后重试。",
    en: "“{found}” is not allowed in {field}; allowed: {allowed}. Change it and try again.",
  },
  "policy.unchanged": {
    zh: "与现行设置相同，没有可保存的更改。",
    en: "This is how it stands already; there is nothing to save.",
  },
  "policy.not-adopted": {
    zh: "学校尚未采用任何政策，无法更改。请先完成学校的初始设置。",
    en: "The school has not adopted any policy yet. Finish founding the school first.",
  },
  "policy.preview-stale": {
    zh: "预览之后数据已有变化，更改未保存。请重新预览，核对后再保存。",
    en: "Something has changed since the preview, so nothing was saved. Preview again, look through it, then save.",
  },
  "policy.reason-required": {
    zh: "更改政策须写明原因（1–500 字）。请填写后再保存。",
    en: "Changing a policy needs a reason of 1 to 500 characters. Give one and save again.",
  },
  "unit.not-found": {
    zh: "没有找到该单位，或不在您的权限范围内。",
    en: "No such unit within your scope.",
  },
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
  "upload.not-found": {
    zh: "没有找到这次上传，可能已取消、已过期或已完成。请重新选择该文件上传。",
    en: "No such upload; it was called off, has expired or is complete. Choose the file again.",
  },
  "upload.over": {
    zh: "这次上传已经结束（{state}），不能再改动。请刷新页面查看。",
    en: "This upload is over ({state}) and cannot be changed. Reload the page.",
  },
  "upload.not-yours": {
    zh: "这次上传由他人发起，只有本人可以接着上传。您可以取消它，再自行上传。",
    en: "Somebody else began this upload, and only they can go on with it. You may call it off and upload yourself.",
  },
  "upload.failed-often": {
    zh: "压缩包“{path}”多次解压未成功，材料未改动。请联系系统管理员，或改为直接上传文件夹。",
    en: "The archive “{path}” could not be taken apart after many tries; nothing was changed. Ask your administrator, or upload the folder instead.",
  },
  "storage.full": {
    zh: "服务器存储空间不足，“{path}”未被接收；此前已接收的材料不受影响。请联系系统管理员清理空间后继续上传。",
    en: "The server is out of disk space, so “{path}” was not taken; what was taken before is safe. Ask your administrator to make room, then go on.",
  },
  "storage.unavailable": {
    zh: "文件存储暂时不可用，“{path}”未完成入库；已传的部分仍保留。请稍后重试。",
    en: "The file store is not available at the moment, so “{path}” was not taken over; what was sent is kept. Try again shortly.",
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
  "declaration.exists": {
    zh: "该项已有声明。如需改动，请先撤回原声明。",
    en: "This has been declared already. Withdraw that declaration before making another.",
  },
  "declaration.not-found": {
    zh: "没有找到该声明，可能已撤回。请刷新页面查看。",
    en: "No such declaration; it may have been withdrawn. Reload the page to see.",
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
  "filing.receipt-required": {
    zh: "登记报送须填写认证机构的回执编号（1–100 字）。",
    en: "Registering needs the agency's receipt number, of 1 to 100 characters.",
  },
  "filing.filed-on-outside": {
    zh: "报送日期 {found} 不合规：不得早于向学校报送的日期 {from}，也不得晚于今天 {to}。",
    en: "{found} can't be the date of filing: not before the package was sent to the school ({from}), nor after today ({to}).",
  },
  "filing.scan-not-found": {
    zh: "没有找到作为回执的文件。请先把回执上传到本次报备，再登记。",
    en: "The scan of the receipt is not among this filing's files. Upload it first.",
  },
  "submission.scan-not-found": {
    zh: "该次提交没有登记认证机构回执的扫描件。",
    en: "No scan of the agency's receipt was registered for this submission.",
  },
  "filing.nothing-to-carry": {
    zh: "上一年度没有可沿用的报备。",
    en: "There is no filing of the year before to carry forward.",
  },
  "filing.carried-already": {
    zh: "已沿用上一年度的课程和负责人，不必重复操作。",
    en: "Last year's courses and their people have been carried forward already.",
  },
  "course.not-found": {
    zh: "没有找到该课程，或不在您的权限范围内。",
    en: "No such course within your scope.",
  },
  "course.exists": {
    zh: "本单位已有课程“{name}”。请直接使用该课程，或换用能区分的名称。",
    en: "The unit already has a course “{name}”. Use that one, or choose a name that tells them apart.",
  },
  "course.invalid": {
    zh: "{field}“{found}”不合规；应为：{expected}。请修改后重试。",
    en: "“{found}” is not allowed as {field}; expected: {expected}. Change it and try again.",
  },
  "course.in-use": {
    zh: "课程“{name}”本年度（{year}）的课程包中已有材料，不能执行此操作。请先移出材料。",
    en: "The package of “{name}” for {year} holds material. Take it out first.",
  },
  "course.import-invalid": {
    zh: "导入文件有 {count} 处错误，未导入任何一门课程。请按下表修改后重新导入。",
    en: "Mistakes in the file: {count}. No course was imported. Mend them as listed and import again.",
  },
  "course-package.not-found": {
    zh: "没有找到该课程包，或不在您的权限范围内。",
    en: "No such course package within your scope.",
  },
  "course-package.evaluated-later": {
    zh: "评价日期 {found} 晚于今天（{today}）。请填写实际完成评价的日期。",
    en: "{found} is after today ({today}). Give the day on which the course was evaluated.",
  },
  "course-package.evaluation-moved": {
    zh: "评价日期已被他人改动，现为：{found}。您的改动没有保存。请核对后重新填写。",
    en: "Somebody else has changed the date of evaluation; it is now: {found}. Your change was not kept. Check it and enter it again if need be.",
  },
  "course-package.not-empty": {
    zh: "课程包内还有 {count} 项材料或声明，不能关闭。请先移出。",
    en: "The course package still holds files or declarations: {count}. Take them out before closing it.",
  },
  "course-package.handed-in": {
    zh: "“{filing}”的状态为“{status}”，其中的课程包不能再改动。{remedy}",
    en: "“{filing}” is in the state “{status}”, so its course packages can no longer be changed. {remedy}",
  },
  "appraisal.not-found": {
    zh: "没有找到该审核任务，或不在您的权限范围内。",
    en: "No such review within your scope.",
  },
  "appraisal.taken": {
    zh: "该审核任务已由他人认领。请刷新列表，认领其他任务。",
    en: "Somebody else has taken this review. Reload the list and take another one.",
  },
  "appraisal.over": {
    zh: "该审核任务的状态为“{state}”，不能再改动。已提交的审核意见不能修改；已失效的任务请看最新一次提交的任务。",
    en: "This review is in the state “{state}” and can no longer be changed. What was handed in stays; of what lapsed see the review of the latest submission.",
  },
  "appraisal.wrong-status": {
    zh: "报备状态为“{status}”，现在不在该级审核。仅待学院审核或待学校审核的材料可以安排相应一级的审核。",
    en: "The filing is in the state “{status}” and does not wait for this level of review. Reviews are handed out while it awaits the college or the school.",
  },
  "appraisal.not-a-reviewer": {
    zh: "{name}不能承担该级审核。学校审核由专家库中的专家或牵头部门人员承担，学院审核由该学院负责人承担。",
    en: "{name} may not review at this level. The school's reviews are for experts of the pool and for the office, the college's for those who lead it.",
  },
  "appraisal.avoids": {
    zh: "{name}须回避该学院的材料（本人所在单位或已申报回避）。请另选审核人。",
    en: "{name} avoids this college (own unit, or declared). Choose another reviewer.",
  },
  "appraisal.reviews-it": {
    zh: "{name}已在审核这次提交。每位审核人对同一次提交只审一次。",
    en: "{name} reviews this submission already. Each reviewer reviews a submission once.",
  },
  "appraisal.full-now": {
    zh: "{name}在审数量已达上限（{most}）。请先提交在审任务，或由牵头部门在专家库中调整上限。",
    en: "{name} holds as many reviews as agreed ({most}). Hand one in first, or let the office change the figure in the pool.",
  },
  "appraisal.full-this-year": {
    zh: "{name}本年度审核数量已达上限（{most}）。请另选审核人，或由牵头部门在专家库中调整上限。",
    en: "{name} has as many reviews this year as agreed ({most}). Choose somebody else, or let the office change the figure in the pool.",
  },
  "appraisal.reason-required": {
    zh: "改派或收回审核任务须写明原因（1–500字）。",
    en: "Handing a review over or taking it back needs a reason of 1 to 500 characters.",
  },
  "appraisal.due-past": {
    zh: "完成日期 {due} 早于今天 {today}。请选择今天或以后的日期。",
    en: "The day {due} is before today, {today}. Choose today or a later day.",
  },
  "appraisal.unknown-item": {
    zh: "这次提交的清单中没有该项（{item}）。请刷新页面后重试。",
    en: "The checklist of this submission has no such item ({item}). Reload the page and try again.",
  },
  "appraisal.unknown-finding": {
    zh: "系统预审最新结果中没有该问题。请刷新页面后重试。",
    en: "The last automatic review has no such finding. Reload the page and try again.",
  },
  "appraisal.stance-reason": {
    zh: "不采纳系统预审提出的问题须写明原因（1–1000字）。",
    en: "Setting aside a finding of the automatic review needs a reason of 1 to 1,000 characters.",
  },
  "appraisal.comment-invalid": {
    zh: "意见须为 1–4000 字。请修改后保存。",
    en: "A comment has 1 to 4,000 characters. Change it and save again.",
  },
  "appraisal.comment-not-found": {
    zh: "没有找到该条意见，可能已被删除。请刷新页面。",
    en: "No such comment; it may have been removed. Reload the page.",
  },
  "appraisal.incomplete": {
    zh: "还不能提交：{unmarked} 个必审项未作结论，{unconfirmed} 项沿用结论未确认，{unexplained} 个须补正或需核实的项未写意见。请补全后提交。",
    en: "Not ready to hand in. Required items without a mark: {unmarked}; carried marks not confirmed: {unconfirmed}; marks that ask for something without a comment: {unexplained}. Complete them and try again.",
  },
  "appraisal.still-open": {
    zh: "还有 {count} 项审核任务未提交。请等审核人提交，或先收回任务并写明原因，再作决定。",
    en: "Reviews that are not in yet: {count}. Wait for them, or take them back with a reason, before deciding.",
  },
  "expert.invalid": {
    zh: "专家信息不合规：{detail}。请修改后保存。",
    en: "What was entered of the expert is not allowed: {detail}. Change it and save again.",
  },
  "expert.not-found": {
    zh: "没有找到该专家。专家须在本校持有“自评专家”身份。",
    en: "No such expert. An expert holds the role of a school expert in this school.",
  },
  "comment-template.invalid": {
    zh: "常用意见须为 1–500 字，且不与已有的重复。",
    en: "A common comment has 1 to 500 characters and differs from those there are.",
  },
  "comment-template.not-found": {
    zh: "没有找到该条常用意见，可能已被删除。",
    en: "No such common comment; it may have been removed.",
  },
  "return.line-invalid": {
    zh: "退回清单第 {at} 条为空或过长（至多 4000 字）。请修改或删除后再退回。",
    en: "Line {at} of the list is empty or too long (4,000 characters at most). Change or remove it, then return the filing.",
  },
  "submission.not-found": {
    zh: "没有找到该次提交，或不在您的权限范围内。",
    en: "No such submission within your scope.",
  },
  "archive.refused": {
    zh: "压缩包未被接收：{rule}（{entry}）。{fix}",
    en: "The archive was refused: {rule} ({entry}). {fix}",
  },
  "link.url-invalid": {
    zh: "链接“{url}”不可用：{rule}。请填写以 http:// 或 https:// 开头的完整地址，不含用户名和密码。",
    en: "“{url}” cannot be used: {rule}. Give a whole address that begins with http:// or https://, without a name and password in it.",
  },
  "link.invalid": {
    zh: "{field}不合规；应为：{expected}。请修改后重试。",
    en: "{field} is not allowed as it is; expected: {expected}. Change it and try again.",
  },
  "link.not-found": {
    zh: "没有找到该链接，可能已被移除，或不在您的权限范围内。",
    en: "No such link within your scope; it may have been removed.",
  },
  "link.no-slot": {
    zh: "清单中没有这个位置，链接未保存。请刷新页面后重新选择位置。",
    en: "The checklist has no such place, so the link was not saved. Reload the page and choose the place again.",
  },
  "link.no-password": {
    zh: "该链接没有登记密码。",
    en: "No password is registered for this link.",
  },
  "link.looked-at-since": {
    zh: "系统在此期间又检查过该链接，结果可能不同，确认未保存。请刷新页面，按最新的检查结果处理。",
    en: "The link has been looked at again in the meantime and may have come out differently, so nothing was confirmed. Reload the page and go by the newest result.",
  },
  "link.nothing-to-acknowledge": {
    zh: "该链接没有待确认的变化：只有“内容有变化”和“不再要求密码”可以人工确认；其他问题须在存放材料的平台上处理，或修改链接。",
    en: "There is nothing to confirm about this link: only a changed content or a missing password can be confirmed; anything else is mended on the platform where the material lies, or by changing the link.",
  },
  "link.password-unreadable": {
    zh: "该链接的密码无法解密：加密所用的密钥已更换且未列入 OLD_SECRET_KEYS，或数据已损坏。请重新登记密码，或请系统管理员补列旧密钥。",
    en: "The password of this link cannot be decrypted: its key was replaced and is not in OLD_SECRET_KEYS, or the value is damaged. Enter the password again, or ask the system administrator to list the old key.",
  },
  "host.invalid": {
    zh: "“{host}”不是主机名或 IP 地址。请只填主机，例如 pan.school.edu.cn，不含协议、端口和路径。",
    en: "“{host}” is not a host name or an IP address. Give the host alone, such as pan.school.example, without protocol, port or path.",
  },
  "host.never": {
    zh: "“{host}”是链路本地、组播或云平台元数据地址，不能列入。",
    en: "“{host}” is a link-local, multicast or metadata address and cannot be listed.",
  },
  "host.reason-required": {
    zh: "列入主机须写明原因（1–500 字）。请填写后重试。",
    en: "Listing a host needs a reason of 1 to 500 characters. Give one and try again.",
  },
  "host.exists": { zh: "“{host}”已在名单中。", en: "“{host}” is listed already." },
  "host.not-found": {
    zh: "没有找到该主机，可能已被移除。请刷新页面查看。",
    en: "No such host; it may have been removed. Reload the page to see.",
  },
  "room.not-found": {
    zh: "没有找到该查阅链接，或不在您的权限范围内。",
    en: "No such reading room within your scope.",
  },
  "room.invalid": {
    zh: "{field}不合规；应为：{expected}。请修改后重试。",
    en: "{field} is not allowed as it is; expected: {expected}. Change it and try again.",
  },
  "room.revoked": {
    zh: "该查阅链接已撤销。请刷新页面查看。",
    en: "This reading room has been revoked. Reload the page to see.",
  },
  "room.filed-warning": {
    zh: "该查阅链接已随材料报送认证机构，撤销后认证专家将无法查阅。请确认后再撤销，并写明原因。",
    en: "This link was filed with the agency; once it is revoked, its experts can read nothing. Confirm that you mean it, and give the reason.",
  },
  "reading.refused": {
    zh: "链接或密码不正确，或查阅期限已过。请核对密码；仍不能打开的，请联系提供链接的学校。",
    en: "The link or the password is wrong, or the time for reading is over. Check the password; if that does not help, ask the school that gave you the link.",
  },
  "reading.wait": {
    zh: "尝试次数过多，请在 {seconds} 秒后再试，或联系提供链接的学校。",
    en: "Too many tries. Try again in {seconds} seconds, or ask the school that gave you the link.",
  },
  "reading.session-required": {
    zh: "查阅已结束或尚未输入密码。请重新输入密码。",
    en: "Reading has ended, or the password was not given yet. Enter the password again.",
  },
  "reading.file-not-found": {
    zh: "本次报备中没有该文件。",
    en: "This filing holds no such file.",
  },
  "reading.no-preview": {
    zh: "该类型的文件不能在线预览，请下载后查看。",
    en: "Files of this kind cannot be shown here. Download it instead.",
  },
  "reading.preview-failed": {
    zh: "该文件较大、已损坏或结构特殊，不能在线预览。请下载后查看。",
    en: "This file is too large, damaged or unusual to be shown here. Download it instead.",
  },
  "reading.preview-busy": {
    zh: "正在预览的文件较多，请稍后再打开本文件，或下载后查看。",
    en: "Many files are being prepared for reading. Open this one again in a moment, or download it.",
  },
  "reading.no-package": {
    zh: "编号打包文件尚未生成，请逐个下载，或请学校生成后再试。",
    en: "The numbered package has not been built yet. Download single files, or ask the school to build it.",
  },
  "reading.link-not-found": {
    zh: "本次报备中没有该链接。请刷新页面查看。",
    en: "This filing holds no such link. Reload the page to see.",
  },
  "reading.link-changed": {
    zh: "该链接在提交后已变更，原地址的密码不再保存。请通过“请补充”向学院索取。",
    en: "The link was changed after it was handed in, and the password of the old address is not kept. Ask the college for it below.",
  },
  "reading.no-such-place": {
    zh: "本次报备的清单中没有这个位置，请求未提交。请刷新页面后重新选择。",
    en: "The checklist of this filing has no such place, so nothing was asked. Reload the page and choose again.",
  },
  "reading.answer-file": {
    zh: "报备中没有文件“{path}”，答复未保存。请先上传该文件，或从列表中重新选择。",
    en: "The filing has no file “{path}”, so the answer was not saved. Upload it first, or choose again from the list.",
  },
  "reading.too-many-requests": {
    zh: "待学校答复的补充请求已达 {limit} 条。请等待答复后再提出。",
    en: "{limit} requests wait for the school's answer already. Wait for it before you ask for more.",
  },
  "reading.request-not-found": {
    zh: "没有找到该补充请求，或不在您的权限范围内。",
    en: "No such request within your scope.",
  },
  "reading.request-answered": {
    zh: "该请求已答复。请刷新页面查看。",
    en: "This request has been answered. Reload the page to see.",
  },
  "package.not-found": {
    zh: "该次提交的材料包尚未生成。请先在报备页面生成，完成后再下载。",
    en: "The package of this submission has not been built. Build it on the page of the filing, then download it.",
  },
  "package.withdrawn": {
    zh: "该次提交已撤回，不能生成材料包。请在重新提交后生成。",
    en: "This submission was withdrawn, so it has no package. Build one after it has been submitted again.",
  },
  "receipt.not-found": {
    zh: "该次提交没有回执，或回执正在生成。报送学校后约一分钟即可下载。",
    en: "This submission has no receipt, or it is being written. It is there about a minute after 报送学校.",
  },
  "review.not-finished": {
    zh: "系统预审尚未完成，请稍候再作决定。",
    en: "The automatic review has not finished; decide when it has.",
  },
  "review.not-found": {
    zh: "没有找到该次预审，或不在您的权限范围内。",
    en: "No such review within your scope.",
  },
  "review.under-way": {
    zh: "该提交的系统预审正在排队或进行，无需重复发起。请等待其完成，或先取消。",
    en: "A review of this submission is queued or running. Wait until it has finished, or cancel it first.",
  },
  "review.over": {
    zh: "该次预审已经结束，无法取消。请刷新页面查看结果。",
    en: "This review is over and cannot be cancelled. Reload the page to see what it found.",
  },
  "review.superseded": {
    zh: "该提交之后已有新的提交或已被撤回。预审只对最近一次提交进行，请打开最近一次提交。",
    en: "A later submission exists, or this one was withdrawn. Only the latest is reviewed again: open that one.",
  },
  "finding.not-found": {
    zh: "最近一次预审中没有这一问题，可能已经改正或重新预审。请刷新页面。",
    en: "The latest review holds no such finding; it may have been mended or reviewed again. Reload the page.",
  },
  "waiver.reason-required": {
    zh: "豁免须写明理由，1–{longest}字。",
    en: "A waiver needs a reason of 1 to {longest} characters.",
  },
  "waiver.wrong-day": {
    zh: "豁免的截止日须在{first}至{last}之间（最长一年，且不超过认证有效期）。请改选日期。",
    en: "The last day of a waiver lies between {first} and {last}: one year at most, and within the validity. Choose another day.",
  },
  "waiver.in-force": {
    zh: "这一问题已被豁免，截止{until}。如需更改，请先撤销原豁免。",
    en: "This finding is waived until {until}. Withdraw that waiver before granting another.",
  },
  "waiver.not-found": {
    zh: "没有找到该豁免，可能已被撤销。请刷新页面。",
    en: "No such waiver; it may have been withdrawn. Reload the page.",
  },
  "answer.invalid": {
    zh: "请说明处理情况，1–{longest}字。",
    en: "Say what was done about it, in 1 to {longest} characters.",
  },
  "letter.invalid": {
    zh: "{field}“{found}”不合规；应为：{expected}。请修改后重试。",
    en: "“{found}” is not allowed as {field}; expected: {expected}. Change it and try again.",
  },
  "letter.not-found": {
    zh: "没有找到该来函，或不在您的权限范围内。",
    en: "No such letter within your scope.",
  },
  "letter.not-open": {
    zh: "该来函已回复或已撤销，不能再登记回复。请刷新页面查看。",
    en: "This letter has been answered or withdrawn already. Reload the page to see.",
  },
  "letter.answer-invalid": {
    zh: "回复须写明文件（1–300 字），日期须在 {from} 至 {to} 之间。请修改后重试。",
    en: "An answer names its document (1 to 300 characters) and a day from {from} to {to}. Change it and try again.",
  },
  "oversight.scan-not-found": {
    zh: "没有找到该扫描件。请先上传扫描件，再登记。",
    en: "No such scan. Upload it first, then register.",
  },
  "spot-check.not-found": {
    zh: "没有找到该次抽查，或不在您的权限范围内。",
    en: "No such spot check within your scope.",
  },
  "spot-check.invalid": {
    zh: "抽查须写明年度（{from}–{to}）、通知日期（不晚于今天）和至少一个专业，意见不超过 2000 字。请修改后重试。",
    en: "A spot check needs a year from {from} to {to}, the day it was announced (not after today) and at least one programme; an opinion has at most 2000 characters. Change it and try again.",
  },
  "spot-check.withdrawn": {
    zh: "该次抽查已撤销。请刷新页面查看。",
    en: "This spot check has been withdrawn. Reload the page to see.",
  },
  "order.not-found": {
    zh: "没有找到该限期整改，或不在您的权限范围内。",
    en: "No such order within your scope.",
  },
  "order.invalid": {
    zh: "限期整改须写明事由（1–2000 字）、依据条款（1–300 字），期限须在下达之后，下达日期不晚于今天。请修改后重试。",
    en: "An order needs its reason (1 to 2000 characters) and its clause (1 to 300); its date comes after the day of issue, which is not after today. Change it and try again.",
  },
  "order.not-open": {
    zh: "该限期整改已完成或已撤销。请刷新页面查看。",
    en: "This order has been completed or withdrawn already. Reload the page to see.",
  },
  "order.evidence-required": {
    zh: "完成整改须写明佐证（1–2000 字），日期须在 {from} 至 {to} 之间。请修改后重试。",
    en: "Completing an order needs its evidence in words (1 to 2000 characters) and a day from {from} to {to}. Change it and try again.",
  },
  "mock-check.not-found": {
    zh: "没有找到该次模拟抽查，或不在您的权限范围内。",
    en: "No such mock check within your scope.",
  },
  "mock-check.invalid": {
    zh: "种子为 1–64 个字母、数字或连字符；比例为 1–100%，份数为 1–500。请修改后重试。",
    en: "A seed has 1 to 64 letters, digits or hyphens; a share is 1 to 100 per cent, a number 1 to 500. Change it and try again.",
  },
  "mock-check.nothing-to-draw": {
    zh: "{year} 年度还没有报送学校的年度报备，无从抽取。请在学院报送后再抽。",
    en: "No annual filing of {year} has been handed in to the school, so there is nothing to draw from. Draw when colleges have handed in.",
  },
  "mock-check.overrule-invalid": {
    zh: "改分须为 0–100 的整数，并写明原因（1–500 字）。请修改后重试。",
    en: "Another score is a whole number from 0 to 100 with a reason of 1 to 500 characters. Change it and try again.",
  },
  "mail.not-found": { zh: "没有找到该邮件，或不在您的权限范围内。", en: "No such mail within your scope." },
  "server.unavailable": {
    zh: "服务暂时不可用，您已上传的内容不会丢失。请稍后重试。",
    en: "The service is not available at the moment; nothing you uploaded is lost. Try again shortly.",
  },
} as const satisfies Record<string, Text>;

export type ErrorCode = keyof typeof errorTexts;

export function errorText(error: AppError, language: Language): string {
  return fillText(errorTexts[error.code], error.params, language);
}
