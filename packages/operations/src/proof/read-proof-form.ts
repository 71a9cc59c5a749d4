import { createHash } from "node:crypto";
import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listObligationsOfProgramme, type ObligationView } from "@goodstanding/database/queries/obligation";
import type { ProgrammeView } from "@goodstanding/database/queries/programme";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { ProofDuty, ProofForm } from "@goodstanding/documents/forms/proof-form";
import { formatDate, formatDay } from "@goodstanding/domain/calendar/format-date";
import { filingStatusNames } from "@goodstanding/domain/filings/filing-status";
import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import {
  type LocalDate,
  localDateAt,
  monthOf,
  type YearMonth,
  yearOf,
} from "@goodstanding/domain/kernel/dates";
import type { ObligationState } from "@goodstanding/domain/obligations/obligation";
import { agencyWords } from "@goodstanding/domain/policy/agency-words";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { proofRows } from "@goodstanding/domain/reminders/proof-sheet";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { readProofRecords } from "./read-proof-records.ts";
import { stampAt } from "./stamp-at.ts";

/** Everything that the 催办记录单 of one programme and year says. */
export async function readProofForm(
  { clock, release }: Pick<Deps, "clock" | "release">,
  tx: ScopedTransaction,
  programme: ProgrammeView,
  year: number,
): Promise<ProofForm> {
  const institution = await findInstitution(tx, programme.institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted)
    throw new Error(`Programme ${programme.id} belongs to no school that reminds`);
  const { timeZone } = institution;
  const words = agencyWords(adopted.policies, year);
  const duties = (await listObligationsOfProgramme(tx, programme.id)).filter((duty) => duty.year === year);
  const filings = (await listFilings(tx)).filter((filing) =>
    duties.some(({ id }) => id === filing.obligationId),
  );
  const rows = proofRows(
    await readProofRecords(tx, {
      ...{ programme, year, duties, filings, timeZone },
      agencyOf: ({ regime }) => words[regime].zh,
    }),
  );
  const now = clock.now();
  return {
    school: institution.name,
    office: institution.officeName,
    college: programme.unitName,
    programme: programme.name,
    programmeCode: programme.code,
    year,
    validity: validityIn(programme, year),
    duties: duties
      .filter(({ state }) => state !== "not-owed")
      .map((duty) =>
        proofDuty(
          duty,
          filings.find(({ obligationId }) => obligationId === duty.id),
        ),
      ),
    rows,
    rowsSha256: createHash("sha256").update(canonicalJson(rows)).digest("hex"),
    madeOn: localDateAt(now, timeZone),
    madeAt: stampAt(now, timeZone).slice(0, "YYYY-MM-DD HH:MM".length),
    release,
  };
}

/** The validity that the year falls into. */
function validityIn({ accreditations }: ProgrammeView, year: number): string {
  const spans = accreditations
    .filter(({ validFrom, validTo }) => yearOf(validFrom) <= year && year <= yearOf(validTo))
    .map(({ validFrom, validTo }) => `${month(validFrom)}至${month(validTo)}`);
  return spans.length === 0 ? "—" : spans.join("；");
}

const month = (each: YearMonth): string => `${yearOf(each)}年${monthOf(each)}月`;

const proofDuty = (duty: ObligationView, filing: FilingView | undefined): ProofDuty => ({
  name: `${ruleNames[duty.rule].zh}（${duty.period}）`,
  schoolDue: dueText(duty.schoolDue, duty.schoolLastWorkingDay),
  agencyDue: dueText(duty.agencyDue, duty.agencyLastWorkingDay),
  clauses: duty.citations.map(({ document, clause }) => `${document}${clause}`),
  state: filing && duty.state === "owed" ? filingStatusNames[filing.status].zh : stateNames[duty.state],
});

const dueText = (due: LocalDate | null, lastWorkingDay: LocalDate | null): string | null => {
  if (due === null) return null;
  const extra =
    lastWorkingDay === null || lastWorkingDay === due ? "" : `，最后工作日${formatDay(lastWorkingDay, "zh")}`;
  return `${formatDate(due, "zh")}${extra}`;
};

const stateNames: Record<ObligationState, string> = {
  owed: "待办",
  fulfilled: "已办结",
  "to-confirm": "待确认",
  "not-owed": "无须办理",
  exempt: "免办",
};
