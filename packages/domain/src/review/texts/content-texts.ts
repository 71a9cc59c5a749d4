import { counted } from "../../kernel/counted.ts";
import type { Text } from "../../kernel/text.ts";
import { openAttainmentNames, openAttainmentReasons } from "../open-attainment.ts";
import { personalNumberKinds, personalNumberNames } from "../reading/personal-number.ts";
import { codeText, type FindingTexts } from "./finding-text.ts";

/** Of what a file says. */
export const contentTexts: FindingTexts<
  | "date-outside-window"
  | "personal-data"
  | "course-mismatch"
  | "evaluation-incomplete"
  | "attainment-differs"
  | "attainment-open"
  | "attainment-undeclared"
> = {
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
  "personal-data": ({ kind, count, partial }) => ({
    expected: {
      zh: "不含身份证号、手机号、银行卡号的材料",
      en: "no identity card, mobile or bank card numbers",
    },
    found:
      Number(count) > 1
        ? {
            zh: `${personal(kind).zh} {masked} 等${partial ? "至少" : ""}{count}处`,
            en: `${personal(kind).en} {masked} and others, ${partial ? "at least " : ""}{count} in all`,
          }
        : { zh: `${personal(kind).zh} {masked}`, en: `${personal(kind).en} {masked}` },
    fix: {
      zh: "请遮盖或删除后另存并替换；确需保留的，请由有权限的人员说明理由后豁免。",
      en: "Blacken or remove them and replace the file; where they have to stay, somebody entitled waives the finding with a reason.",
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
};

const scoresZh = (tables: string | number | undefined): string =>
  Number(tables) > 1 ? "“{scores}”等{tables}份成绩" : "“{scores}”";

const scoresEn = (tables: string | number | undefined): string =>
  Number(tables) > 1 ? "{tables} files with scores, among them “{scores}”" : "“{scores}”";

const personal = (kind: string | number | undefined): Text =>
  codeText(personalNumberKinds, personalNumberNames, kind);
