import { counted } from "../../kernel/counted.ts";
import type { Text } from "../../kernel/text.ts";
import { archiveRules, archiveRuleTexts } from "../archive-refusal.ts";
import { linkTroubleNames, linkTroubles } from "../link-trouble.ts";
import { codeText, type FindingTexts, unknownReason } from "./finding-text.ts";

/** Of the duty as a whole: its dates, what came with it and what stands beside its files. */
export const dutyTexts: FindingTexts<
  | "late-school"
  | "agency-missed"
  | "archive-refused"
  | "link-trouble"
  | "open-finding"
  | "third-year-apart"
  | "no-duty"
> = {
  "late-school": ({ days, extended }) => ({
    expected:
      extended === undefined
        ? { zh: "{due}（含当日）前提交学校", en: "handed in to the school by {due} (that day included)" }
        : {
            zh: "{due}（批准延期后的日期，含当日）前提交学校",
            en: "handed in to the school by {due}, the day of the extension granted (that day included)",
          },
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
  "archive-refused": ({ archiveRule }) => ({
    expected: {
      zh: "可以安全展开的 ZIP 压缩包或文件夹",
      en: "a ZIP archive or folder that is safe to unpack",
    },
    found: archiveText(archiveRule).name,
    fix: archiveText(archiveRule).fix,
  }),
  "link-trouble": ({ trouble }) => ({
    expected: { zh: "链接可以打开，且仍需输入密码", en: "a link that opens and still asks for its password" },
    found: {
      zh: `“{title}”：${linkTrouble(trouble).zh}（${trouble === "unchecked" ? "截至{checked}" : "{checked}检查"}）`,
      en: `“{title}”: ${linkTrouble(trouble).en} (${trouble === "unchecked" ? "as of" : "checked on"} {checked})`,
    },
    fix:
      trouble === "unchecked"
        ? {
            zh: "请在链接处立即检查，再重新预审；已撤下或更换链接的，请人工核对。",
            en: "Have it checked at the link and review again; where the link was removed or replaced, a person looks.",
          }
        : {
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
  "third-year-apart": ({ due, about }) => ({
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
    found:
      about === "attachments"
        ? {
            zh: "报告已提交，其材料中未见以下附件：{missing}",
            en: "the report is handed in; among its files these attachments are not seen: {missing}",
          }
        : { zh: "报告尚未提交", en: "the report is not handed in" },
    fix:
      about === "attachments"
        ? {
            zh: "请在持续改进情况报告中补充附件后重新提交；附件已在其他文件中的，请人工核对。",
            en: "Add them to the third-year report and hand it in again; where another file holds them, a person looks.",
          }
        : {
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

function archiveText(code: string | number | undefined): { readonly name: Text; readonly fix: Text } {
  const rule = archiveRules.find((each) => each === code);
  return rule ? archiveRuleTexts[rule] : { name: unknownReason, fix: archiveRuleTexts.damaged.fix };
}

const linkTrouble = (trouble: string | number | undefined): Text =>
  codeText(linkTroubles, linkTroubleNames, trouble);
