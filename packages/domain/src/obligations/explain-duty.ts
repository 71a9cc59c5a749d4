import { assertNever } from "../kernel/assert-never.ts";
import { type LocalDate, yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import { type Duty, isFirstRecord } from "./duty.ts";
import type { Judgement } from "./judge-duty.ts";

/** The arithmetic of a duty in one line, from the validity to the dates. */
export function explainDuty(duty: Duty, judgement: Judgement, schoolDue: LocalDate | null): Text {
  const [start, end] = [startOf(duty), endOf(duty, judgement, schoolDue)];
  return { zh: `${start.zh} → ${end.zh}`, en: `${start.en} → ${end.en}` };
}

function startOf(duty: Duty): Text {
  if (duty.rule === "annual-filing") return spanOf(duty);
  const { validFrom } = duty.record;
  return {
    zh: `有效期 ${validFrom} 起 → 第三个完整自然年度 ${duty.year}`,
    en: `Valid from ${validFrom} → third full calendar year ${duty.year}`,
  };
}

function spanOf(duty: Duty): Text {
  const { records } = duty.chain;
  const [from, to] = [records[0].validFrom, records.at(-1)?.validTo ?? records[0].validTo];
  const linked = records.length > 1;
  const notice = isFirstRecord(duty) ? records[0].noticeDate : null;
  const span = {
    zh: `${linked ? "衔接的" : ""}有效期 ${from} 至 ${to}`,
    en: `Valid${linked ? " without a gap" : ""} ${from} to ${to}`,
  };
  if (notice === null) return span;
  return { zh: `${span.zh}，${yearOf(notice)} 年发文`, en: `${span.en}, notice of ${yearOf(notice)}` };
}

function endOf(duty: Duty, judgement: Judgement, schoolDue: LocalDate | null): Text {
  const { agencyDate, chain, year } = duty;
  switch (judgement.kind) {
    case "owed":
      return datesOf(duty, schoolDue);
    case "exempt":
      return {
        zh: `学校文件将专业代码 ${judgement.exemption.code} 列为免报`,
        en: `exempt under the school's document (programme ${judgement.exemption.code})`,
      };
    case "not-begun":
      return {
        zh: `${chain.start} 起有效，晚于协会日期 ${agencyDate}`,
        en: `begins ${chain.start}, after the association's date ${agencyDate}`,
      };
    case "discontinued":
      return {
        zh: `${judgement.from} 起中止，不晚于协会日期 ${agencyDate}`,
        en: `discontinued from ${judgement.from}, not after the association's date ${agencyDate}`,
      };
    case "expired":
    case "expires-late":
      return {
        zh: `${judgement.end} 届满，早于协会日期 ${agencyDate}`,
        en: `ends ${judgement.end}, before the association's date ${agencyDate}`,
      };
    case "before-notice":
      return {
        zh: `自发文年度 ${yearOf(judgement.notice)} 起报备，${year} 年度在此之前`,
        en: `filings begin with the notice's year ${yearOf(judgement.notice)}; ${year} is before it`,
      };
    default:
      return assertNever(judgement);
  }
}

function datesOf({ rule, year, agencyDate }: Duty, schoolDue: LocalDate | null): Text {
  const dates = {
    zh: `${schoolDue === null ? "" : `校级 ${schoolDue.slice(5)}，`}协会 ${agencyDate.slice(5)}`,
    en: `${schoolDue === null ? "" : `school ${schoolDue.slice(5)}, `}association ${agencyDate.slice(5)}`,
  };
  if (rule === "third-year-report") return dates;
  return { zh: `${year} 年度在有效期内 → ${dates.zh}`, en: `${agencyDate} is inside → ${dates.en}` };
}
