import { deleteUntouchedFilings, insertFilings } from "@goodstanding/database/queries/filing";
import {
  listObligations,
  lockObligations,
  type ObligationRow,
  saveObligations,
} from "@goodstanding/database/queries/obligation";
import { listProgrammes, type ProgrammeView } from "@goodstanding/database/queries/programme";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { deriveObligations } from "@goodstanding/domain/obligations/derive";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import type { Policy } from "@goodstanding/domain/policy/pack";
import { packsOf } from "@goodstanding/domain/policy/resolve-citation";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import type { Deps } from "../deps.ts";
import { adoptedPolicy } from "../policies/adopted-policy.ts";
import { record } from "../record.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/** How many obligations were written; zero when nothing changed. */
export interface Materialised {
  readonly saved: number;
}

/** Brings the stored obligations of a whole institution up to date with its programmes and packs. */
export const materialiseObligations = (deps: Needs, actor: Actor): Promise<Materialised> =>
  withScope(
    deps.database,
    { kind: "institution", institutionId: actor.institutionId, unitIds: "all" },
    (tx) => materialiseWithin(deps, tx, actor),
  );

/** The same inside a transaction that has just changed what obligations come from. Unchanged inputs write nothing. */
export async function materialiseWithin(
  deps: Needs,
  tx: ScopedTransaction,
  actor: Actor,
): Promise<Materialised> {
  await lockObligations(tx, actor.institutionId);
  const adopted = await adoptedPolicy(tx);
  if (!adopted) return { saved: 0 };
  const { policy } = adopted;
  const programmes = await listProgrammes(tx);
  const stored = await listObligations(
    tx,
    programmes.map(({ id }) => id),
  );
  const changed = difference(deps, actor, policy, programmes, stored);
  await saveObligations(tx, changed);
  const gone = changed.filter(({ state }) => state !== "owed").map(({ id }) => id);
  await deleteUntouchedFilings(tx, gone);
  await openFilings(deps, tx, actor, yearOf(adopted.remindingFrom), changed);
  const outcome = { saved: changed.length };
  if (outcome.saved > 0) {
    await record(deps, tx, actor, {
      kind: "obligations.materialised",
      objectKind: "institution",
      objectId: actor.institutionId,
      detail: { ...outcome, packs: packsOf(policy).map(({ id }) => id) },
    });
  }
  return outcome;
}

function difference(
  { newId, clock }: Needs,
  actor: Actor,
  policy: Policy,
  programmes: readonly ProgrammeView[],
  stored: readonly ObligationRow[],
): readonly ObligationRow[] {
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const changed: ObligationRow[] = [];
  const put = (programmeId: ProgrammeId, obligation: Obligation, old: ObligationRow | undefined) => {
    if (old && sameContent(old, obligation)) return;
    changed.push({
      ...obligation,
      citations: [...obligation.citations],
      packs: [...obligation.packs],
      id: old?.id ?? newId<ObligationId>(),
      institutionId: actor.institutionId,
      programmeId,
      dueVersion: old ? old.dueVersion + (sameDates(old, obligation) ? 0 : 1) : 1,
      updatedAt: clock.now(),
    });
  };
  for (const programme of programmes) {
    for (const obligation of obligationsOf(policy, programme)) {
      const key = keyOf({ programmeId: programme.id, ...obligation });
      put(programme.id, obligation, before.get(key));
      before.delete(key);
    }
  }
  for (const old of before.values()) put(old.programmeId, noLongerOwed(old), old);
  return changed;
}

/** An obligation that is derived no more keeps its row, for reminders and filings may hang on it. */
const noLongerOwed = (old: ObligationRow): Obligation => ({
  ...old,
  state: "not-owed",
  schoolDue: null,
  agencyDue: null,
  schoolLastWorkingDay: null,
  agencyLastWorkingDay: null,
  note: {
    zh: "按最新登记的有效期与政策，本期不再应报",
    en: "No longer owed under the validity and the rules as registered now",
  },
});

/** Every year that a programme's validities touch. */
function obligationsOf(policy: Policy, { name, code, accreditations }: ProgrammeView): readonly Obligation[] {
  const first = accreditations[0];
  const last = accreditations.at(-1);
  if (!first || !last) return [];
  return deriveObligations({
    policy,
    calendar: workingCalendar,
    programme: { name, code, accreditations },
    from: yearOf(first.validFrom),
    to: yearOf(last.validTo),
  });
}

const openFilings = (
  { newId, clock }: Needs,
  tx: ScopedTransaction,
  actor: Actor,
  firstYear: number,
  saved: readonly ObligationRow[],
): Promise<void> =>
  insertFilings(
    tx,
    saved
      .filter(({ state, period }) => state === "owed" && Number(period) >= firstYear)
      .map(({ id }) => ({
        id: newId(),
        institutionId: actor.institutionId,
        obligationId: id,
        status: "not-started" as const,
        firstSubmittedAt: null,
        updatedAt: clock.now(),
      })),
  );

const keyOf = ({
  programmeId,
  rule,
  period,
}: {
  programmeId: string;
  rule: string;
  period: string;
}): string => `${programmeId} ${rule} ${period}`;

const dateFields = [
  "state",
  "schoolDue",
  "agencyDue",
  "schoolLastWorkingDay",
  "agencyLastWorkingDay",
] as const;
const contentFields = [...dateFields, "holidays", "why", "note", "citations", "packs"] as const;

const sameDates = (old: ObligationRow, next: Obligation): boolean =>
  dateFields.every((field) => old[field] === next[field]);

/** Stored JSON comes back with its keys in another order, so both sides are compared with sorted keys. */
const sameContent = (old: ObligationRow, next: Obligation): boolean =>
  contentFields.every((field) => canonical(old[field]) === canonical(next[field]));

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
