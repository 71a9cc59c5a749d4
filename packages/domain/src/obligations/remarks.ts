import { expiryLessThree, startsInJanuary, thirdAnniversaryYear } from "../accreditation/third-year.ts";
import { coverageRemark, type HolidayCoverage } from "../calendar/holiday-coverage.ts";
import { assertNever } from "../kernel/assert-never.ts";
import { type LocalDate, lastDayOf, monthDayIn, yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Policy } from "../policy/policy.ts";
import { type Duty, isFirstRecord } from "./duty.ts";
import type { Judgement } from "./judge-duty.ts";
import type { SchoolDate } from "./school-date.ts";

interface Facts {
  readonly policy: Policy;
  readonly duty: Duty;
  readonly judgement: Judgement;
  readonly schoolDate: SchoolDate;
  readonly coverage: HolidayCoverage;
}

/** All that has to be said beside an obligation, what the office must act on first. */
export function remarksOn(facts: Facts): Text[] {
  if (facts.judgement.kind !== "owed") return [reasonOf(facts.duty, facts.judgement)];
  return [
    crossCheck(facts.duty),
    facts.schoolDate.reason,
    unknownNotice(facts.duty),
    unregisteredAgency(facts.policy, facts.duty),
    anniversaryCaution(facts),
    outsideTheDocument(facts.policy, facts.duty),
    coverageRemark(facts.duty.year, facts.coverage),
  ].filter((remark) => remark !== null);
}

function reasonOf(
  { rule, year, chain, agencyDate }: Duty,
  judgement: Exclude<Judgement, { kind: "owed" }>,
): Text {
  const annual = rule === "annual-filing";
  const nothing = annual
    ? { zh: "无需报备", en: "no filing is owed" }
    : { zh: "无需提交持续改进情况报告", en: "no report is owed" };
  switch (judgement.kind) {
    case "exempt":
      return judgement.exemption.reason;
    case "not-begun":
      return {
        zh: `有效期自 ${chain.start} 起，${year} 年度${nothing.zh}`,
        en: `The validity begins on ${chain.start}; ${nothing.en} for ${year}`,
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
      return {
        zh: `待确认：有效期于 ${judgement.end} 届满，早于协会日期 ${agencyDate}，请牵头部门确认本年度是否须${annual ? "报备" : "提交报告"}`,
        en: `To be confirmed: the validity ends on ${judgement.end}, before the association's date ${agencyDate}; the quality office decides whether this year is owed`,
      };
    case "before-notice":
      return {
        zh: `认证结论于 ${judgement.notice} 发文，发文年度之前${nothing.zh}`,
        en: `The notice is dated ${judgement.notice}; before its year ${nothing.en}`,
      };
    default:
      return assertNever(judgement);
  }
}

/** The association reckons with the year of expiry less three; where it differs a person decides. */
function crossCheck({ rule, record, year }: Duty): Text | null {
  const other = expiryLessThree(record);
  if (rule !== "third-year-report" || other === null || other === year) return null;
  return {
    zh: `待确认：按届满年份减三为 ${other} 年，与第三个完整自然年度 ${year} 不一致，暂按后者`,
    en: `To be confirmed: the year of expiry less three gives ${other}, the third full calendar year ${year}; the latter is used`,
  };
}

function unknownNotice(duty: Duty): Text | null {
  if (duty.rule !== "annual-filing" || !isFirstRecord(duty) || duty.chain.records[0].noticeDate !== null)
    return null;
  return {
    zh: "发文日期未登记，按有效期起始年度推算",
    en: "Date of the notice not registered; reckoned from the year in which the validity begins",
  };
}

/** Validities that begin in another month than January are mostly another body's, such as 住建部 evaluations. */
function unregisteredAgency({ association }: Policy, { record }: Duty): Text | null {
  const regime = record.regime ?? null;
  if (regime === null) {
    if (startsInJanuary(record)) return null;
    return {
      zh: "认证机构未登记，按协会日期推定",
      en: "Accrediting agency not registered; the association's date is assumed",
    };
  }
  if (association.regimes.includes(regime)) return null;
  return {
    zh: `认证类别为“${regime}”，参照协会日期推定，请向认证机构核实`,
    en: `The accreditation is of the kind “${regime}”; the association's date is assumed by analogy, ask the agency`,
  };
}

function anniversaryCaution({ policy, duty: { rule, record } }: Facts): Text | null {
  if (rule !== "third-year-report" || startsInJanuary(record)) return null;
  const { from, to } = thirdAnniversaryYear(record);
  const { agencyDue } = policy.association.rules[rule];
  const dates = [monthDayIn(yearOf(from), agencyDue), monthDayIn(yearOf(to), agencyDue)];
  const date = dates.find((each) => each.slice(0, 7) >= from && each <= lastDayOf(to));
  return {
    zh: `提示：如按周年计算，有效期第三年为 ${from} 至 ${to}，其协会日期为 ${date ?? lastDayOf(to)}；仅作提示，不作为截止日期`,
    en: `Caution: counted by anniversaries the third year is ${from} to ${to}, with the association's date ${date ?? lastDayOf(to)}; this is no deadline`,
  };
}

function outsideTheDocument({ school }: Policy, duty: Duty): Text | null {
  const rule = school?.rules[duty.rule];
  if (!school || !rule) return null;
  const date: LocalDate = monthDayIn(duty.year, rule.schoolDue);
  if (date < school.document.issued) {
    return {
      zh: "政策发布前的期间，按现行规定推算",
      en: "A period before the policy was issued, reckoned by the present rules",
    };
  }
  if (school.effective.to === null || date <= school.effective.to) return null;
  return {
    zh: `学校文件适用至 ${school.effective.to}，之后的期间按现行规定推算`,
    en: `The school's document runs to ${school.effective.to}; later periods are reckoned by its present rules`,
  };
}
