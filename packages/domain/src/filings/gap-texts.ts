import { spellDates } from "../calendar/spell-dates.ts";
import { fillText, type TextParams } from "../kernel/fill-text.ts";
import type { Text } from "../kernel/text.ts";
import type { FindingRule } from "../review/finding-rule.ts";

/** What a filing may lack, of all that a review may find. */
export type GapRule = Extract<
  FindingRule,
  | "missing-slot"
  | "missing-reference"
  | "revision-incomplete"
  | "unsorted-file"
  | "samples-few"
  | "samples-many"
  | "no-course"
  | "cycle-uncovered"
  | "outside-window"
  | "evaluation-undated"
  | "pair-incomplete"
  | "possible-summary"
  | "missing-attachment"
>;

interface GapText {
  readonly expected: Text;
  readonly found: Text;
  readonly fix: Text;
}

/** `slot`: what is asked for; `course`: the package that it belongs to, or empty. */
export const gapTexts: Record<GapRule, (params: TextParams) => GapText> = {
  "missing-slot": ({ course, declarable }) => ({
    expected: {
      zh: `有“{slot}”${declarable ? "，或“本年度无修订”的声明" : ""}`,
      en: `{slot}${declarable ? ", or a declaration of no revision this year" : ""}`,
    },
    found: { zh: `${packageZh(course)}没有“{slot}”`, en: `no {slot}${packageEn(course)}` },
    fix: {
      zh: `请上传该材料并归入“{slot}”${declarable ? "；本年度确无修订的，请作“本年度无修订”声明" : ""}。`,
      en: `Upload it and sort it into {slot}${declarable ? "; if nothing was revised this year, sign the declaration" : ""}.`,
    },
  }),
  "missing-reference": ({ course }) => ({
    expected: { zh: "按参考要求有“{slot}”", en: "{slot}, which the document names as an example" },
    found: { zh: `${packageZh(course)}没有“{slot}”`, en: `no {slot}${packageEn(course)}` },
    fix: {
      zh: `请按学校归档要求补充；${course ? "该课程" : ""}确无此项材料的，可直接报送。`,
      en: `Add it as the school's archive rule asks; if ${course ? "the course has" : "there is"} none, hand in without it.`,
    },
  }),
  "revision-incomplete": () => ({
    expected: {
      zh: "“{slot}”附有修订时间及修订情况说明",
      en: "{slot} with the date and an explanation of its revision",
    },
    found: {
      zh: "“{slot}”有文件，但缺修订时间或修订情况说明",
      en: "{slot} is there, but the date or the explanation of its revision is not",
    },
    fix: {
      zh: "请填写修订时间和说明；本年度确无修订的，请改作“本年度无修订”声明。",
      en: "Enter the date and the explanation; if nothing was revised this year, sign the declaration instead.",
    },
  }),
  "unsorted-file": () => ({
    expected: { zh: "每个文件都归入清单中的一处", en: "every file sorted into a place of the checklist" },
    found: { zh: "“{path}”尚未归类", en: "“{path}” is not sorted yet" },
    fix: {
      zh: "请在“待确认”中确认或选择归入何处；与报备无关的请删除。",
      en: "Confirm its place, or choose one, among the files to confirm; remove it if it does not belong.",
    },
  }),
  "samples-few": () => ({
    expected: { zh: "每个等次{from}至{to}份样本", en: "{from} to {to} samples in each grade band" },
    found: { zh: "“{course}”样本不足：{bands}", en: "too few samples of {course}: {bands}" },
    fix: {
      zh: "请补充样本并标明等次；某等次确无学生的，请作“该等次无学生”声明。",
      en: "Add samples and mark their band; where no student is in a band, sign that declaration.",
    },
  }),
  "samples-many": () => ({
    expected: { zh: "每个等次{from}至{to}份样本", en: "{from} to {to} samples in each grade band" },
    found: { zh: "“{course}”样本偏多：{bands}", en: "more samples of {course} than asked for: {bands}" },
    fix: {
      zh: "可以照此报送；如需精简，请保留有代表性的几份。",
      en: "It may be handed in so; to shorten it, keep the most telling ones.",
    },
  }),
  "no-course": () => ({
    expected: { zh: "本年度评价课程的文件包", en: "a package for each course evaluated this year" },
    found: { zh: "没有任何课程文件包", en: "no course package at all" },
    fix: {
      zh: "请为本年度评价的课程建立文件包；本年度确未评价课程的，请作声明并写明原因。",
      en: "Open a package for each course evaluated this year; if none was, sign the declaration with the reason.",
    },
  }),
  "cycle-uncovered": ({ missed }) => ({
    expected: {
      zh: "{cycleFrom}至{cycleTo}年评价周期内覆盖所有用于评价的课程",
      en: "every course evaluated once within the cycle {cycleFrom} to {cycleTo}",
    },
    found: missed
      ? {
          zh: "“{course}”在本周期内尚未评价，最后机会{lastChance}年已过",
          en: "{course} has not been evaluated in this cycle, and its last chance, {lastChance}, is past",
        }
      : {
          zh: "“{course}”在本周期内尚未评价，{lastChance}年是最后机会",
          en: "{course} has not been evaluated in this cycle, and {lastChance} is its last chance",
        },
    fix: missed
      ? {
          zh: "请尽快安排评价，并在改进记录中说明原因。",
          en: "Have it evaluated soon, and give the reason in the records of improvement.",
        }
      : {
          zh: "请在本年度为该课程建立文件包；已不用于达成评价的，请在课程表中注明。",
          en: "Open a package for it this year; if it no longer serves to evaluate attainment, say so among the courses.",
        },
  }),
  "outside-window": () => ({
    expected: {
      zh: "课程评价日期在本年度（{from}至{to}）内",
      en: "courses evaluated within this year, {from} to {to}",
    },
    found: {
      zh: "“{course}”的评价日期{evaluatedOn}不在本年度（{from}至{to}）内",
      en: "{course} was evaluated on {evaluatedOn}, outside this year ({from} to {to})",
    },
    fix: {
      zh: "请核对课程页的评价日期；确属其他年度的，请移入该年度的报备。学校审核通过后才评价的课程，可作为补充材料报送。",
      en: "Check the date on the page of the course; if it belongs to another year, file it there. A course evaluated after the school's approval may come as a supplement.",
    },
  }),
  "evaluation-undated": () => ({
    expected: { zh: "课程文件包注明评价日期", en: "a course package with its date of evaluation" },
    found: {
      zh: "“{course}”未填写评价日期，无法核对是否在本年度（{from}至{to}）内",
      en: "{course} has no date of evaluation, so nobody can tell whether it lies within this year ({from} to {to})",
    },
    fix: {
      zh: "请在课程页填写评价日期；不填也可报送。",
      en: "Enter it on the page of the course; the filing may be handed in without.",
    },
  }),
  "pair-incomplete": () => ({
    expected: { zh: "“{slot}”含{pair}", en: "{slot} with both, {pair}" },
    found: {
      zh: "“{course}”文件包中“{slot}”只有一个文件",
      en: "{slot} in the package of {course} is a single file",
    },
    fix: {
      zh: "请补充另一个文件；{pair}在同一文件内的，请作声明。",
      en: "Add the other file; if one file holds both ({pair}), sign that declaration.",
    },
  }),
  "possible-summary": () => ({
    expected: { zh: "原始材料，无需总结", en: "original material; no summary is asked for" },
    found: { zh: "“{path}”可能是总结性材料", en: "“{path}” may be a summary" },
    fix: {
      zh: "请确认：总结性材料可以删除；确为原始材料的不必处理。",
      en: "Check it: a summary may be removed; original material may stay.",
    },
  }),
  "missing-attachment": ({ optional }) => ({
    expected: {
      zh: `报告附有“{slot}”${optional ? "（如有）" : ""}`,
      en: `“{slot}” attached to the report${optional ? ", where there is any" : ""}`,
    },
    found: {
      zh: "没有文件名或文件夹名表明是“{slot}”",
      en: "no name of a file or folder points to “{slot}”",
    },
    fix: {
      zh: optional
        ? "确无此项的不必处理；有的，请补充附件，或在文件名、文件夹名中注明。"
        : "请补充该附件，或在文件名、文件夹名中注明；附件已装订在报告内的，请人工核对。",
      en: optional
        ? "Where there is none, leave it; otherwise attach it, or say so in the name of its file or folder."
        : "Attach it, or say so in the name of its file or folder; where the report itself holds it, a person looks.",
    },
  }),
};

/** One line of 为什么不能提交: what is wrong and where, then how to mend it. */
export function gapText(rule: GapRule, params: TextParams): Text {
  const { found, fix } = gapTexts[rule](params);
  const [inZh, inEn] = [spellDates(params, "zh"), spellDates(params, "en")];
  const [zh, en] = [fillText(found, inZh, "zh"), fillText(found, inEn, "en")];
  return {
    zh: `${zh}。${fillText(fix, inZh, "zh")}`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)}. ${fillText(fix, inEn, "en")}`,
  };
}

const packageZh = (course: string | number | undefined): string => (course ? "“{course}”文件包中" : "");
const packageEn = (course: string | number | undefined): string =>
  course ? " in the package of {course}" : "";
