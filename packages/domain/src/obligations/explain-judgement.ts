import { assertNever } from "../kernel/assert-never.ts";
import { yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Duty, Judgement } from "./judge.ts";
import type { Ruling } from "./ruling.ts";
import { nothingOwed } from "./words.ts";

type Against = Exclude<Judgement, { kind: "owed" }>;

/** The end of the arithmetic where nothing is owed. */
export function explainJudgement({ ruling, track: { chain } }: Duty, judgement: Against): Text {
  const day = judgedDay(ruling);
  switch (judgement.kind) {
    case "exempt":
      return {
        zh: `学校文件将专业代码 ${judgement.exemption.code} 列为免报`,
        en: `exempt under the school's document (programme ${judgement.exemption.code})`,
      };
    case "not-begun":
      return { zh: `${chain.start} 起有效，晚于${day.zh}`, en: `begins ${chain.start}, after ${day.en}` };
    case "discontinued":
      return {
        zh: `${judgement.from} 起中止，不晚于${day.zh}`,
        en: `discontinued from ${judgement.from}, not after ${day.en}`,
      };
    case "expired":
    case "expires-late":
      return {
        zh: `${judgement.end} 届满，早于${day.zh}`,
        en: `ends ${judgement.end}, before ${day.en}`,
      };
    case "before-notice":
      return {
        zh: `自发文年度 ${yearOf(judgement.notice)} 起报备，${ruling.year} 年度在此之前`,
        en: `filings begin with the notice's year ${yearOf(judgement.notice)}; ${ruling.year} is before it`,
      };
    default:
      return assertNever(judgement);
  }
}

/** What the office reads beside it. */
export function reasonAgainst({ ruling, track: { chain } }: Duty, judgement: Against): Text {
  const nothing = nothingOwed(ruling);
  switch (judgement.kind) {
    case "exempt":
      return judgement.exemption.reason;
    case "not-begun":
      return {
        zh: `有效期自 ${chain.start} 起，${ruling.year} 年度${nothing.zh}`,
        en: `The validity begins on ${chain.start}; ${nothing.en} for ${ruling.year}`,
      };
    case "discontinued":
      return {
        zh: `认证有效期自 ${judgement.from} 起中止，${nothing.zh}`,
        en: `Validity discontinued from ${judgement.from}; ${nothing.en}`,
      };
    case "expired":
      if (judgement.end < chain.end) {
        return {
          zh: `本段有效期于 ${judgement.end} 届满，未满其第三个完整自然年度，${nothing.zh}；衔接的有效期另行计算`,
          en: `This validity ends on ${judgement.end}, before its third full calendar year is over; ${nothing.en}. The one that follows has a third year of its own`,
        };
      }
      return { zh: `有效期届满，${nothing.zh}`, en: `The validity has ended; ${nothing.en}` };
    case "expires-late":
      return lateExpiry(ruling, judgement.end);
    case "before-notice":
      return {
        zh: `认证结论于 ${judgement.notice} 发文，发文年度之前${nothing.zh}`,
        en: `The notice is dated ${judgement.notice}; before its year ${nothing.en}`,
      };
    default:
      return assertNever(judgement);
  }
}

function lateExpiry(ruling: Ruling, end: string): Text {
  const day = judgedDay(ruling);
  const asked = ruling.rule === "third-year-report" ? "提交报告" : "报备";
  return {
    zh: `待确认：有效期于 ${end} 届满，早于${day.zh}，请牵头部门确认本年度是否须${asked}`,
    en: `To be confirmed: the validity ends on ${end}, before ${day.en}; the quality office decides whether this year is owed`,
  };
}

function judgedDay({ agencyDue, judgedOn, policy: { association } }: Ruling): Text {
  if (agencyDue === null) return { zh: `年末 ${judgedOn}`, en: `the end of the year ${judgedOn}` };
  const { agencyWord } = association;
  return { zh: `${agencyWord.zh}日期 ${agencyDue}`, en: `the ${agencyWord.en}'s date ${agencyDue}` };
}
