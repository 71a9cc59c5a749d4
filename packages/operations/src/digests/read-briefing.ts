import { countRemindingBetween } from "@goodstanding/database/queries/digest";
import { listFilings } from "@goodstanding/database/queries/filing";
import { listObligationsOfProgramme } from "@goodstanding/database/queries/obligation";
import { findProgramme, listProgrammes, type ProgrammeView } from "@goodstanding/database/queries/programme";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { holds } from "@goodstanding/domain/accreditation/accreditations-in-effect";
import { awaitsCollege, filingStatusNames } from "@goodstanding/domain/filings/filing-status";
import {
  addDays,
  dateOf,
  firstDayOf,
  type LocalDate,
  type YearMonth,
  yearOf,
} from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import {
  type BriefingFact,
  type BriefingFacts,
  briefingFacts,
} from "@goodstanding/domain/reminders/briefing";
import { digestSettings } from "@goodstanding/policy-packs/digest-settings";
import { programmesInEffect } from "../programmes/programmes-in-effect.ts";
import { yearly } from "./matters-of-duties.ts";
import { readMatters } from "./read-matters.ts";

export type BriefingSubject =
  | { readonly kind: "month"; readonly month: YearMonth }
  | { readonly kind: "programme"; readonly id: ProgrammeId };

/** What the page says as things stand; `null` where the school has adopted nothing or the programme is not in it. */
export async function readBriefing(
  tx: ScopedTransaction,
  institutionId: InstitutionId,
  subject: BriefingSubject,
  today: LocalDate,
): Promise<BriefingFacts | null> {
  const school = await readMatters(tx, institutionId, today);
  const programme = subject.kind === "programme" ? await findProgramme(tx, subject.id) : null;
  if (!school || programme === undefined) return null;
  const { institution, matters } = school;
  const from = programme === null ? monthBefore(today) : dateOf(yearOf(today), 1, 1);
  const counts = await countRemindingBetween(tx, { from, to: today, programmeId: programme?.id ?? null });
  return briefingFacts({
    ...{ school: institution.name, office: institution.officeName, today, from, matters },
    subject:
      programme === null || subject.kind === "month"
        ? { kind: "month", month: monthOfDay(today) }
        : { kind: "programme", id: programme.id, name: programme.name },
    standing: programme === null ? await ofSchool(tx, today) : await ofProgramme(tx, programme, today),
    done: [
      { name: "发出催办、通知等邮件", value: `${counts.mails}封` },
      { name: "其中收件人确认已知悉", value: `${counts.acknowledged}封` },
      { name: "电话、OA、当面等联系", value: `${counts.contacts}次` },
    ],
    stuckDays: digestSettings.stuckDays,
  });
}

// A date begins with its month.
const monthOfDay = (day: LocalDate): YearMonth => day.slice(0, 7) as YearMonth;
const monthBefore = (today: LocalDate): LocalDate =>
  firstDayOf(monthOfDay(addDays(firstDayOf(monthOfDay(today)), -1)));

async function ofSchool(tx: ScopedTransaction, today: LocalDate): Promise<readonly BriefingFact[]> {
  const programmes = await programmesInEffect(tx, await listProgrammes(tx));
  const inForce = programmes.filter(({ accreditations }) =>
    accreditations.some(
      (each) => holds(each, today) && (each.discontinuedFrom === null || today < each.discontinuedFrom),
    ),
  );
  const year = yearOf(today);
  const owed = (await listFilings(tx)).filter(
    ({ year: of, obligationState, status }) =>
      of === year && obligationState === "owed" && status !== "exempt",
  );
  const having = (isCounted: (status: (typeof owed)[number]["status"]) => boolean): string =>
    `${owed.filter(({ status }) => isCounted(status)).length}项`;
  return [
    { name: "认证有效期内专业", value: `${inForce.length}个` },
    { name: `${year}年应报送材料`, value: `${owed.length}项` },
    { name: "尚未报送学校", value: having(awaitsCollege) },
    {
      name: filingStatusNames["awaiting-school"].zh,
      value: having((status) => status === "awaiting-school"),
    },
    { name: "学校审核通过、待报送认证机构", value: having((status) => status === "school-approved") },
    { name: filingStatusNames.filed.zh, value: having((status) => status === "filed") },
  ];
}

async function ofProgramme(
  tx: ScopedTransaction,
  programme: ProgrammeView,
  today: LocalDate,
): Promise<readonly BriefingFact[]> {
  const [effective] = await programmesInEffect(tx, [programme]);
  const validity = effective?.accreditations.find((each) => holds(each, today));
  const year = yearOf(today);
  const filings = new Map((await listFilings(tx)).map((filing) => [filing.obligationId, filing]));
  const duties = (await listObligationsOfProgramme(tx, programme.id)).filter(
    (duty) => duty.year === year && duty.state === "owed",
  );
  return [
    { name: "所在学院", value: programme.unitName },
    { name: "认证有效期", value: validity ? `${validity.validFrom}至${validity.validTo}` : "不在有效期内" },
    ...duties.map((duty) => {
      const filing = filings.get(duty.id);
      return {
        name: yearly(ruleNames[duty.rule], duty.period).zh,
        value: filing ? filingStatusNames[filing.status].zh : "待办",
      };
    }),
  ];
}
