import { type AppraisalView, listAppraisals } from "@goodstanding/database/queries/appraisal";
import {
  insertAppraisalReminders,
  listAppraisalReminders,
} from "@goodstanding/database/queries/appraisal-reminder";
import { listOwnUnits } from "@goodstanding/database/queries/expert";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { appraisalStep } from "@goodstanding/domain/appraisal/appraisal-step";
import { type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import { appraisalMailView } from "@goodstanding/domain/reminders/appraisal-mail-view";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";
import { enqueueMail, freezeMail } from "./freeze-mail.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock"> & { readonly mail: MailSettings };

type Said = Awaited<ReturnType<typeof listAppraisalReminders>>[number];

interface ToRemind {
  readonly personId: PersonId;
  readonly email: string;
  readonly unitId: UnitId;
  readonly view: MailView;
  readonly steps: readonly { readonly review: AppraisalView; readonly step: string }[];
}

/**
 * Tells reviewers of reviews that are new, near their day or past it: one mail a person, of each step once; whoever takes
 * a review over is told as if it were new. Run twice, the second run writes nothing.
 */
export async function remindReviewers(deps: Needs, actor: MachineActor, today: LocalDate): Promise<number> {
  const toRemind = await withScope(deps.database, scopeOf(actor), (tx) =>
    readToRemind(tx, actor, today, deps.mail.publicUrl),
  );
  const written = await workThrough(toRemind, (each) => remind(deps, actor, each, today));
  return written.filter(Boolean).length;
}

async function readToRemind(
  tx: ScopedTransaction,
  { institutionId }: MachineActor,
  today: LocalDate,
  publicUrl: string,
): Promise<readonly ToRemind[]> {
  const institution = await findInstitution(tx, institutionId);
  if (!institution) return [];
  const open = (await listAppraisals(tx, yearOf(today))).filter(
    ({ state }) => state === "assigned" || state === "begun",
  );
  const said = new Set(
    (
      await listAppraisalReminders(
        tx,
        open.map(({ id }) => id),
      )
    ).map(keyOf),
  );
  const calendar = await institutionCalendar(tx);
  const due = open
    .map((review) => ({ review, step: appraisalStep(review.due, today, calendar) }))
    .filter(({ review, step }) => {
      const { id: appraisalId, reviewerId: personId, due: day } = review;
      return personId !== null && !said.has(keyOf({ appraisalId, personId, due: day, step }));
    });
  const people = Map.groupBy(due, ({ review }) => review.reviewerId);
  const ids = [...people.keys()].flatMap((id) => id ?? []);
  const units = new Map((await listOwnUnits(tx, ids, today)).map((unit) => [unit.personId, unit.unitId]));
  return [...people].flatMap(([personId, steps]) => {
    const first = steps[0]?.review;
    const unitId = personId === null ? undefined : units.get(personId);
    if (personId === null || !first?.reviewerEmail || unitId === undefined) return [];
    const view = appraisalMailView({
      reviewer: { zh: first.reviewerName ?? "", en: first.reviewerNameEn ?? "" },
      office: { zh: institution.officeName, en: institution.officeNameEn },
      ...{ phone: institution.contactPhone, today, language: "zh" },
      reviews: steps.map(({ review }) => ({
        ...{ programme: review.programmeName, period: review.period, due: review.due },
        college: { zh: review.unitName, en: review.unitNameEn },
      })),
      url: `${publicUrl.replace(/\/$/, "")}/reviews`,
    });
    return [{ personId, email: first.reviewerEmail, unitId, view, steps }];
  });
}

const keyOf = ({ appraisalId, personId, due, step }: Said): string =>
  `${appraisalId} ${personId} ${due} ${step}`;

async function remind(
  deps: Needs,
  actor: MachineActor,
  { personId, email, unitId, view, steps }: ToRemind,
  today: LocalDate,
): Promise<boolean> {
  const { institutionId } = actor;
  const told = steps.map(({ review, step }) => ({ appraisalId: review.id, due: review.due, step }));
  const key = `appraisal.${personId}.${told.map((each) => `${each.appraisalId}.${each.due}.${each.step}`)[0]}`;
  const recipients = [email];
  const frozen = await freezeMail(deps, {
    ...{ institutionId, unitId, kind: "appraisal", key, view, recipients, localDay: today },
  });
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    const mailId = frozen.row.id;
    await insertAppraisalReminders(
      tx,
      told.map((each) => ({ ...each, institutionId, personId, mailId })),
    );
    await record(deps, tx, actor, {
      kind: "appraisal.reminded",
      objectKind: "mail",
      objectId: mailId,
      detail: { recipients, steps: told },
    });
    return true;
  });
}
