import { listAppraisals } from "@goodstanding/database/queries/appraisal";
import { listFilings } from "@goodstanding/database/queries/filing";
import { findInstitution, type InstitutionRow } from "@goodstanding/database/queries/institution";
import { listHolders } from "@goodstanding/database/queries/membership";
import { listDutiesUntil } from "@goodstanding/database/queries/obligation";
import { listUnits, type UnitRow } from "@goodstanding/database/queries/unit";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { addDays, type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import { rolesReached } from "@goodstanding/domain/reminders/audience";
import type { DigestMatter } from "@goodstanding/domain/reminders/digest";
import { digestSettings } from "@goodstanding/policy-packs/digest-settings";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import { listAlarms } from "../oversight/list-alarms.ts";
import { type AdoptedPolicies, adoptedPolicies } from "../policies/adopted-policies.ts";
import { matterOfDuty } from "./matters-of-duties.ts";
import { matterOfFiling } from "./matters-of-filings.ts";
import { mattersOfMail } from "./matters-of-mail.ts";
import { matterOfReview, mattersOfLetters, mattersOfOrders } from "./matters-of-oversight.ts";

/** All that is open in one school, with what puts it into words. */
export interface SchoolMatters {
  readonly institution: InstitutionRow;
  readonly adopted: AdoptedPolicies;
  readonly calendar: WorkingCalendar;
  readonly units: readonly UnitRow[];
  readonly matters: readonly DigestMatter[];
}

/** In the scope of the whole school; `null` where it has adopted nothing. */
export async function readMatters(
  tx: ScopedTransaction,
  institutionId: InstitutionId,
  today: LocalDate,
): Promise<SchoolMatters | null> {
  const institution = await findInstitution(tx, institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return null;
  const { timeZone } = institution;
  const calendar = await institutionCalendar(tx);
  const units = await listUnits(tx);
  const unassignedUntil = addDays(today, digestSettings.unassignedWithinDays);
  const holders = await listHolders(tx, rolesReached, today);
  const reviews = (await listAppraisals(tx, yearOf(today))).filter(({ state }) => isOpenAppraisal(state));
  const atSchool = reviews.filter(({ level }) => level === "school");
  const context = {
    ...{ adopted, holders, unassignedUntil, calendar, timeZone },
    underReview: new Set(atSchool.map(({ filingId }) => filingId)),
  };
  const filings = (await listFilings(tx)).filter(
    ({ obligationState, status }) => obligationState === "owed" && status !== "exempt" && status !== "filed",
  );
  const duties = await listDutiesUntil(tx, unassignedUntil);
  const { letters, orders } = await listAlarms(tx, { today, timeZone, calendar });
  const named = new Map(units.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }] as const));
  return {
    ...{ institution, adopted, calendar, units },
    matters: [
      ...filings.map((filing) => matterOfFiling(filing, context)),
      ...duties.map((duty) => matterOfDuty(duty, context)),
      ...mattersOfLetters(letters, named),
      ...mattersOfOrders(orders),
      ...reviews.map((review) => matterOfReview(review, timeZone)),
      ...(await mattersOfMail(tx, timeZone)),
    ],
  };
}
