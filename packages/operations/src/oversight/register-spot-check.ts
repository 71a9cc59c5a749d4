import { listFilings } from "@goodstanding/database/queries/filing";
import { listAgencyFilings } from "@goodstanding/database/queries/filing-outcome";
import { listProgrammesById } from "@goodstanding/database/queries/programme";
import { insertSpotCheck } from "@goodstanding/database/queries/spot-check";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { isKnownScan } from "./known-scan.ts";

export interface SpotCheckToRegister {
  /** Of the filings that were drawn. */
  readonly year: number;
  readonly agency: string;
  readonly announcedOn: LocalDate;
  readonly document: string | null;
  readonly scanSha256: string | null;
  readonly programmeIds: readonly ProgrammeId[];
}

const LONGEST = 100;
const EARLIEST = 2015;

/**
 * 抽查: which programmes' filings of a year the agency has drawn, with what had been filed for them by then. Errors:
 * `access.denied`, `spot-check.invalid`, `programme.not-found`, `oversight.scan-not-found`.
 */
export const registerSpotCheck = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { programmeIds: named, ...check }: SpotCheckToRegister,
): Promise<Result<{ readonly spotCheckId: SpotCheckId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    const today = await todayOf(deps, tx);
    const programmeIds = [...new Set(named)];
    const { year, announcedOn, document, scanSha256 } = check;
    const agency = check.agency.trim();
    const isSound =
      year >= EARLIEST && year <= yearOf(today) && announcedOn <= today && programmeIds.length > 0;
    if (!isSound || agency === "" || agency.length > LONGEST)
      return err(appError("spot-check.invalid", { from: EARLIEST, to: yearOf(today) }));
    if ((await listProgrammesById(tx, programmeIds)).length < programmeIds.length)
      return err(appError("programme.not-found"));
    if (!(await isKnownScan(tx, scanSha256))) return err(appError("oversight.scan-not-found"));
    const filings = (await listFilings(tx)).filter(
      ({ rule, year: of }) => rule === "annual-filing" && of === year,
    );
    const filed = await listAgencyFilings(
      tx,
      filings.map(({ id }) => id),
    );
    const spotCheckId = deps.newId<SpotCheckId>();
    const { institutionId, personId } = actor;
    await insertSpotCheck(
      tx,
      {
        ...{ id: spotCheckId, institutionId, year, agency, announcedOn, document, scanSha256 },
        ...{ registeredBy: personId, registeredAt: deps.clock.now() },
      },
      programmeIds.map((programmeId) => {
        const filing = filings.find((each) => each.programmeId === programmeId);
        const last = filed.findLast(
          ({ filingId, filedOn }) => filingId === filing?.id && filedOn <= announcedOn,
        );
        return {
          ...{ institutionId, spotCheckId, programmeId },
          ...{ filingId: filing?.id ?? null, submissionId: last?.submissionId ?? null },
        };
      }),
    );
    await record(deps, tx, actor, {
      kind: "spot-check.registered",
      objectKind: "spot-check",
      objectId: spotCheckId,
      detail: { year, agency, announcedOn, document, programmeIds },
    });
    return ok({ spotCheckId });
  });
