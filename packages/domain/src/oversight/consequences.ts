import type { Text } from "../kernel/text.ts";
import type { Citation } from "../policy/citation.ts";
import type { Regime } from "../policy/regime.ts";
import type { SpotCheckResult } from "./spot-check-result.ts";

/** `notice`: a letter is to be expected; `on-site`: 需要进校核实; `renewal`: carried into the renewal; `school`: what the school itself does. */
export const consequenceKinds = ["notice", "on-site", "renewal", "school"] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

/** What follows from a result by the words of a document, and where they stand. */
export interface Consequence {
  readonly kind: ConsequenceKind;
  readonly text: Text;
  readonly citation: Citation;
}

export interface CheckedProgramme {
  readonly regime: Regime | null;
  /** The packs that the school has adopted, by their ids; a school's own rule binds that school alone. */
  readonly packs: readonly string[];
}

/** What follows from a result under the documents at hand; empty where they say nothing. */
export const consequencesOf = (
  result: SpotCheckResult,
  { regime, packs }: CheckedProgramme,
): readonly Consequence[] =>
  table
    .filter(
      (row) =>
        row.result === result &&
        (row.regime === null || row.regime === regime) &&
        (row.binds === "all" || packs.includes(row.consequence.citation.pack)),
    )
    .map(({ consequence }) => consequence);

interface Row {
  readonly result: SpotCheckResult;
  readonly regime: Regime | null;
  /** `adopter`: the schools alone whose document it is. */
  readonly binds: "all" | "adopter";
  readonly consequence: Consequence;
}

const guide: Citation = {
  pack: "ceeaa-2025",
  document: "《工程教育认证状态保持与持续改进工作指南（2025版）》",
  clause: "第二部分（1）",
};
/** Where the guide says what of a programme's improvement counts that has no mid-term review. */
export const guideOnReviews: Citation = { ...guide, clause: "第四部分" };
const jmsu: Citation = {
  pack: "jmsu-2023-69",
  document: "《佳木斯大学专业认证持续改进与状态保持管理办法（试行）》（佳大校发〔2023〕69号）",
  clause: "第六部分",
};

const table: readonly Row[] = [
  {
    result: "no-evident-effect",
    regime: "engineering",
    binds: "all",
    consequence: {
      kind: "notice",
      text: {
        zh: "认证协会秘书处将通知专业及时改进；收到后登记来函",
        en: "The secretariat will tell the programme to improve; register its letter when it comes",
      },
      citation: guide,
    },
  },
  {
    result: "no-evident-effect",
    regime: "engineering",
    binds: "all",
    consequence: {
      kind: "on-site",
      text: {
        zh: "尚未通过中期审核的，预期中期审核原则上“需要进校核实”",
        en: "Where the mid-term review is to come: in principle it will call for on-site verification",
      },
      citation: guide,
    },
  },
  {
    result: "no-evident-effect",
    regime: "engineering",
    binds: "all",
    consequence: {
      kind: "renewal",
      text: {
        zh: "已通过中期审核的，作为下一轮认证申请审核的重要参考，带入复评准备",
        en: "With the mid-term review passed, it weighs on the next application: carried into the renewal",
      },
      citation: guide,
    },
  },
  {
    result: "material-rejected",
    regime: null,
    binds: "adopter",
    consequence: {
      kind: "school",
      text: {
        zh: "因工作失误导致“材料不合格”的，学校视情节追究相关单位和人员责任",
        en: "Where failings at work led to it, the school holds units and people to account",
      },
      citation: jmsu,
    },
  },
  {
    result: "no-evident-effect",
    regime: null,
    binds: "adopter",
    consequence: {
      kind: "school",
      text: {
        zh: "工作力度不够、效果不实的，学校责令限期整改；可据此下达限期整改",
        en: "For too little effort or effect the school orders rectification by a set date: issue an order",
      },
      citation: jmsu,
    },
  },
];
