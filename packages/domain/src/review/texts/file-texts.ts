import { counted } from "../../kernel/counted.ts";
import {
  activeContentNames,
  activeContents,
  unreadableReasonNames,
  unreadableReasons,
} from "../file-condition.ts";
import { codeText, type FindingTexts } from "./finding-text.ts";

/** Of a file as it is: whether it opens, what else it is, and how it is kept. */
export const fileTexts: FindingTexts<
  | "unreadable-file"
  | "empty-file"
  | "encrypted-file"
  | "type-mismatch"
  | "active-content"
  | "scanned-file"
  | "duplicate-file"
  | "reused-file"
  | "shared-file"
  | "similar-file"
  | "archive-format"
  | "archive-naming"
> = {
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
  "scanned-file": ({ pages, format }) => ({
    expected: { zh: "文字可以检索的文件", en: "a file whose text can be searched" },
    found:
      format === undefined
        ? {
            zh: "全部或多数页面为图片（共{pages}页），无法读取文字",
            en: `most of its ${counted(Number(pages), "page")} ${Number(pages) === 1 ? "is a picture" : "are pictures"} without text`,
          }
        : { zh: "{format}格式的文字未能读取", en: "text of the format {format}, which was not read" },
    fix:
      format === undefined
        ? {
            zh: "有电子原件的，请改交电子原件；只有纸质件的，请人工核对内容。",
            en: "Hand in the electronic original where there is one; where there is only paper, a person checks it.",
          }
        : {
            zh: "请人工核对内容；可另存为 docx、xlsx 或 PDF 后重新提交，以便检索。",
            en: "A person checks it; saved as docx, xlsx or PDF and handed in again it can be searched.",
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
};

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
