import { gapTexts } from "../filings/gap-texts.ts";
import { counted } from "../kernel/counted.ts";
import type { Text } from "../kernel/text.ts";
import { archiveRules, archiveRuleTexts } from "./archive-refusal.ts";
import {
  activeContentNames,
  activeContents,
  unreadableReasonNames,
  unreadableReasons,
} from "./file-condition.ts";
import type { Finding } from "./finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { linkTroubleNames, linkTroubles } from "./link-trouble.ts";
import { openAttainmentNames, openAttainmentReasons } from "./open-attainment.ts";
import { personalNumberKinds, personalNumberNames } from "./reading/personal-number.ts";

export interface FindingText {
  readonly expected: Text;
  readonly found: Text;
  readonly fix: Text;
}

/** The templates of a rule; where the wording hangs on a code, the parameters choose. */
export const findingTexts: Record<FindingRule, (params: Finding["params"]) => FindingText> = {
  "late-school": ({ days }) => ({
    expected: { zh: "{due}（含当日）前提交学校", en: "handed in to the school by {due} (that day included)" },
    found: {
      zh: "{submitted}提交，晚{days}天",
      en: `handed in on {submitted}, ${counted(Number(days), "day")} late`,
    },
    fix: {
      zh: "材料仍可提交和审核；请尽快完成后续修改，并向牵头部门说明逾期原因。",
      en: "The material is still taken and reviewed. Finish what remains soon and tell the quality office why it is late.",
    },
  }),
  "agency-missed": ({ standing, days }) => ({
    expected: {
      zh: "{due}（含当日）前报送认证机构",
      en: "filed with the agency by {due} (that day included)",
    },
    found:
      standing === "late"
        ? { zh: "{filed}报送，晚{days}天", en: `filed on {filed}, ${counted(Number(days), "day")} late` }
        : {
            zh: "已过{days}天，未登记报送",
            en: `${counted(Number(days), "day")} past, and no filing is registered`,
          },
    fix:
      standing === "late"
        ? {
            zh: "请保存报送回执，并留意认证机构的来函。",
            en: "Keep the receipt of the filing and watch for letters from the agency.",
          }
        : {
            zh: "请立即报送认证机构并登记回执；若已报送，请补登报送日期。经认证机构提醒后仍未报备的，将影响认证有效期。",
            en: "File with the agency at once and register the receipt; if it was filed, register the date. A filing that stays out after the agency's reminder puts the validity at risk.",
          },
  }),
  ...gapTexts,
  "unreadable-file": ({ reason }) => ({
    expected: { zh: "文件能够正常打开", en: "a file that opens" },
    found: codeText(unreadableReasons, unreadableReasonNames, reason),
    fix: {
      zh: "请在本机打开确认，用完好的文件替换后重新上传。",
      en: "Open your copy to check it, then upload a sound one in its place.",
    },
  }),
  "empty-file": () => ({
    expected: { zh: "文件有内容", en: "a file with content" },
    found: { zh: "文件大小为0字节", en: "0 bytes" },
    fix: { zh: "请上传有内容的文件，或删除该文件。", en: "Upload the file with its content, or remove it." },
  }),
  "encrypted-file": () => ({
    expected: { zh: "无需密码即可打开", en: "a file that opens without a password" },
    found: { zh: "文件设有密码或权限限制", en: "a password or a restriction of rights" },
    fix: {
      zh: "请去除密码后另存，替换原文件；专家查阅时无法输入密码。",
      en: "Save it without the password and upload that; experts cannot enter one.",
    },
  }),
  "type-mismatch": () => ({
    expected: { zh: "内容为{declared}格式", en: "content of the format {declared}" },
    found: { zh: "内容实为{actual}格式", en: "content of the format {actual}" },
    fix: {
      zh: "请用相应软件打开并另存为{declared}格式，或把扩展名改为与内容一致。",
      en: "Open it in its own program and save it as {declared}, or give it the extension of its content.",
    },
  }),
  "duplicate-file": () => ({
    expected: { zh: "每份材料只提交一次", en: "each piece of material once" },
    found: { zh: "与“{first}”内容完全相同", en: "byte for byte the same as “{first}”" },
    fix: {
      zh: "请确认是否放错文件：放错的请替换，多余的请删除。",
      en: "Check whether the wrong file was put here: replace it if so, remove it if it is one too many.",
    },
  }),
  "reused-file": () => ({
    expected: { zh: "本年度形成的材料", en: "material of this year" },
    found: {
      zh: "与{lastYear}年度报备的“{before}”内容完全相同",
      en: "byte for byte “{before}” of the {lastYear} filing",
    },
    fix: {
      zh: "请确认是否误用上年材料；确未修订的制度文件可改用“本年度无修订”说明。",
      en: "Check whether last year's file slipped in; for a standing document without revision a declaration will do.",
    },
  }),
  "active-content": ({ content }) => ({
    expected: {
      zh: "不含宏、外部链接和远程模板的文件",
      en: "a file without macros, outside links or remote templates",
    },
    found: codeText(activeContents, activeContentNames, content),
    fix: {
      zh: "请另存为不含宏和外部链接的文件（或导出为 PDF）后替换。",
      en: "Save it without macros and outside links, or export it as PDF, and upload that.",
    },
  }),
  "archive-refused": ({ archiveRule }) => ({
    expected: {
      zh: "可以安全展开的 ZIP 压缩包或文件夹",
      en: "a ZIP archive or folder that is safe to unpack",
    },
    found: archiveText(archiveRule).name,
    fix: archiveText(archiveRule).fix,
  }),
  "date-outside-window": () => ({
    expected: {
      zh: "{windowFrom}至{windowTo}之间形成的材料",
      en: "material made between {windowFrom} and {windowTo}",
    },
    found: { zh: "“{label}”为{date}", en: "“{label}” reads {date}" },
    fix: {
      zh: "请核对日期：属其他年度的，请换成本年度的材料；日期写错的，请更正后替换。",
      en: "Check the date: replace material of another year with this year's, or correct the date.",
    },
  }),
  "scanned-file": ({ pages }) => ({
    expected: { zh: "文字可以检索的文件", en: "a file whose text can be searched" },
    found: {
      zh: "全部或多数页面为图片（共{pages}页），无法读取文字",
      en: `most of its ${counted(Number(pages), "page")} ${Number(pages) === 1 ? "is a picture" : "are pictures"} without text`,
    },
    fix: {
      zh: "有电子原件的，请改交电子原件；只有纸质件的，请人工核对内容。",
      en: "Hand in the electronic original where there is one; where there is only paper, a person checks it.",
    },
  }),
  "personal-data": ({ kind, count }) => ({
    expected: {
      zh: "不含身份证号、手机号、银行卡号的材料",
      en: "no identity card, mobile or bank card numbers",
    },
    found:
      Number(count) > 1
        ? {
            zh: `${personal(kind).zh} {masked} 等{count}处`,
            en: `${personal(kind).en} {masked} and others, {count} in all`,
          }
        : { zh: `${personal(kind).zh} {masked}`, en: `${personal(kind).en} {masked}` },
    fix: {
      zh: "请遮盖或删除后另存并替换；确需保留的，请由有权限的人员说明理由后豁免。",
      en: "Blacken or remove them and replace the file; where they have to stay, somebody entitled waives the finding with a reason.",
    },
  }),
  "similar-file": ({ relation }) => ({
    expected: { zh: "本专业本年度形成的材料", en: "material that this programme made this year" },
    found: {
      zh: `文字与${otherZh(relation)}“{other}”约有{percent}%相同`,
      en: `about {percent}% of its text is that of ${otherEn(relation)}“{other}”`,
    },
    fix: {
      zh: "请核对是否误用其他材料；内容确属本次评价的，请向审核人说明。",
      en: "Check whether another document was used by mistake; where it does belong here, tell the reviewer why.",
    },
  }),
  "shared-file": () => ({
    expected: { zh: "本专业的材料", en: "material of this programme" },
    found: {
      zh: "与{programme}{otherYear}年度报备的“{other}”内容完全相同",
      en: "byte for byte “{other}” of the {otherYear} filing of {programme}",
    },
    fix: {
      zh: "请确认是否放错专业；几个专业共用的课程，请用公共课文件包提交。",
      en: "Check whether it went to the wrong programme; for a course that several programmes share, use its shared package.",
    },
  }),
  "course-mismatch": () => ({
    expected: { zh: "{what}为“{expected}”（{source}）", en: "{what} “{expected}” ({source})" },
    found: { zh: "文件中为“{actual}”", en: "the file says “{actual}”" },
    fix: {
      zh: "请核对两处，更正写错的一处；文件放错课程的，请重新归类。",
      en: "Compare the two and correct the wrong one; where the file belongs to another course, sort it anew.",
    },
  }),
  "evaluation-incomplete": () => ({
    expected: {
      zh: "写明评价对象、依据、方法、结果和与之对应的持续改进",
      en: "object, basis, method and result of the evaluation and the improvement drawn from it",
    },
    found: { zh: "未见或未填：{missing}", en: "absent or left empty: {missing}" },
    fix: {
      zh: "请补充后替换文件；已写在其他文件中的，请向审核人说明位置。",
      en: "Add what is missing and replace the file; where another file holds it, tell the reviewer where.",
    },
  }),
  "attainment-differs": ({ tables }) => ({
    expected: {
      zh: `课程目标{objective}达成度为{computed}（由${scoresZh(tables)}按学校声明的方法复算）`,
      en: `attainment of objective {objective}: {computed}, recomputed from ${scoresEn(tables)} by the school's own formula`,
    },
    found: { zh: "报告为{printed}", en: "the report prints {printed}" },
    fix: {
      zh: "请核对成绩、满分、权重与报告中的数值，更正后替换。",
      en: "Check scores, full marks, weights and the number in the report, and replace what was wrong.",
    },
  }),
  "attainment-open": ({ reason }) => ({
    expected: {
      zh: "可由成绩复算的课程目标达成度",
      en: "attainment that can be recomputed from the scores",
    },
    found: codeText(openAttainmentReasons, openAttainmentNames, reason),
    fix: {
      zh: "请人工核对达成度；成绩表注明各项对应的课程目标、满分和权重后即可自动复算。",
      en: "A person compares the numbers; a score table that names objectives, full marks and weights is recomputed by itself.",
    },
  }),
  "attainment-undeclared": ({ reports }) => ({
    expected: { zh: "学校已声明达成度计算方法", en: "a formula for attainment that the school has declared" },
    found: {
      zh: "未声明，{reports}份达成评价报告未复算",
      en: `none, so ${counted(Number(reports), "attainment report")} ${Number(reports) === 1 ? "was" : "were"} not recomputed`,
    },
    fix: {
      zh: "请由牵头部门在政策设置中声明计算方法，再重新预审。",
      en: "The quality office declares the formula in the policy settings and has the filing reviewed again.",
    },
  }),
  "archive-format": ({ extension }) => ({
    expected: { zh: "学校归档接受的格式：{accepted}", en: "a format of the school's archive: {accepted}" },
    found:
      extension === ""
        ? { zh: "文件名没有扩展名", en: "a name without an extension" }
        : { zh: "扩展名为{extension}", en: "the extension {extension}" },
    fix: { zh: "请另存为归档接受的格式后替换。", en: "Save it in one of these formats and replace it." },
  }),
  "archive-naming": () => ({
    expected: { zh: "按学校归档要求命名：{naming}", en: "a name by the school's archive rule: {naming}" },
    found: { zh: "文件名为“{name}”", en: "the name “{name}”" },
    fix: { zh: "请按要求改名后替换。", en: "Rename the file and replace it." },
  }),
  "link-trouble": ({ trouble }) => ({
    expected: { zh: "链接可以打开，且仍需输入密码", en: "a link that opens and still asks for its password" },
    found: {
      zh: `“{title}”：${linkTrouble(trouble).zh}（{checked}检查）`,
      en: `“{title}”: ${linkTrouble(trouble).en} (checked on {checked})`,
    },
    fix: {
      zh: "请修复或更换链接；确认无误的，请在链接处登记确认。",
      en: "Mend or replace the link; where it is right as it is, acknowledge it at the link.",
    },
  }),
  "open-finding": () => ({
    expected: { zh: "说明上年遗留问题的处理结果", en: "an answer to what last year's review left open" },
    found: {
      zh: "{lastYear}年度“{title}”未回应：{detail}",
      en: "“{title}” of {lastYear} is unanswered: {detail}",
    },
    fix: {
      zh: "请在“上年遗留问题”中逐项填写处理情况。",
      en: "Say under “Left open last year” what was done about it.",
    },
  }),
  "third-year-apart": ({ due }) => ({
    expected:
      due === ""
        ? {
            zh: "第三年的持续改进情况报告及附件与本年度材料一并提交",
            en: "the third-year report and its attachments handed in together with this filing",
          }
        : {
            zh: "第三年的持续改进情况报告及附件与本年度材料一并提交（{due}前）",
            en: "the third-year report and its attachments handed in together with this filing, by {due}",
          },
    found: { zh: "报告尚未提交", en: "the report is not handed in" },
    fix: {
      zh: "请同时提交持续改进情况报告及附件。",
      en: "Hand in the third-year report with its attachments as well.",
    },
  }),
  "no-duty": () => ({
    expected: { zh: "{year}年度确有报备任务的专业", en: "a programme that owes a filing for {year}" },
    found: { zh: "“{programme}”：{reason}", en: "{programme}: {reason}" },
    fix: {
      zh: "请核对年度和专业；如认证记录有误，请联系牵头部门更正。",
      en: "Check the year and the programme; if the accreditation record is wrong, ask the quality office to mend it.",
    },
  }),
};

const unknown: Text = { zh: "原因未登记", en: "for a reason that is not known" };

function archiveText(code: string | number | undefined): { readonly name: Text; readonly fix: Text } {
  const rule = archiveRules.find((each) => each === code);
  return rule ? archiveRuleTexts[rule] : { name: unknown, fix: archiveRuleTexts.damaged.fix };
}

/** Codes come back from the database as plain text, so they are looked up rather than trusted. */
function codeText<Code extends string>(
  codes: readonly Code[],
  names: Record<Code, Text>,
  code: string | number | undefined,
): Text {
  const known = codes.find((each) => each === code);
  return known ? names[known] : unknown;
}

const otherZh = (relation: string | number | undefined): string =>
  relation === "programme"
    ? "{programme}{otherYear}年度的"
    : relation === "year"
      ? "{otherYear}年度的"
      : "本次提交的";

const otherEn = (relation: string | number | undefined): string =>
  relation === "programme"
    ? "{programme} ({otherYear}), "
    : relation === "year"
      ? "the {otherYear} filing, "
      : "this filing's ";

const scoresZh = (tables: string | number | undefined): string =>
  Number(tables) > 1 ? "“{scores}”等{tables}份成绩" : "“{scores}”";

const scoresEn = (tables: string | number | undefined): string =>
  Number(tables) > 1 ? "{tables} files with scores, among them “{scores}”" : "“{scores}”";

const personal = (kind: string | number | undefined): Text =>
  codeText(personalNumberKinds, personalNumberNames, kind);

const linkTrouble = (trouble: string | number | undefined): Text =>
  codeText(linkTroubles, linkTroubleNames, trouble);
