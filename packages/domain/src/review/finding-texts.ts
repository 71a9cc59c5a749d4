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
