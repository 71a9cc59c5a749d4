import { type AppraisalView, listAppraisals } from "@goodstanding/database/queries/appraisal";
import {
  insertAppraisalReminders,
  listAppraisalReminders,
} from "@goodstanding/database/queries/appraisal-reminder";
import { listOwnUnits } from "@goodstanding/database/queries/expert";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import { appraisalStep } from "@goodstanding/domain/appraisal/appraisal-step";
import { type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import {
  type AppraisalMailFacts,
  appraisalMailView,
} from "@goodstanding/domain/reminders/appraisal-mail-view";
import { freeReviewsMailView } from "@goodstanding/domain/reminders/free-reviews-mail-view";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { unattendedMailView } from "@goodstanding/domain/reminders/unattended-mail-view";
import { laddersOf } from "@goodstanding/policy-packs/reminder-ladder";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { record } from "../record.ts";
import { enqueueMail } from "../reminders/freeze-mail.ts";
import { freezeUntold } from "../reminders/freeze-untold.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";
import { listReviewManagers } from "./list-review-managers.ts";
import { listTakers } from "./list-takers.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock"> & { readonly mail: MailSettings };

type Said = Awaited<ReturnType<typeof listAppraisalReminders>>[number];

interface Step {
  readonly review: AppraisalView;
  readonly step: string;
}

interface ToRemind {
  readonly personId: PersonId;
  readonly email: string;
  readonly unitId: UnitId;
  readonly view: MailView;
  readonly steps: readonly Step[];
}

/** Who reads answers; `null`: they go to the sender. */
type ReplyTo = Awaited<ReturnType<typeof readMailVoice>>["replyTo"];

/**
 * Tells reviewers of reviews that are new, near their day or past it; experts of those that they may take, when they are
 * new and once more as their day comes near; and those who hand reviews out of what nobody has taken shortly before its
 * day and of what is past it. One mail a person and kind, of each step once; whoever takes a review over, or gets it back,
 * is told as if it were new. Run twice, the second run writes nothing.
 */
export async function remindReviewers(deps: Needs, actor: MachineActor, today: LocalDate): Promise<number> {
  const { toRemind, replyTo } = await withScope(deps.database, scopeOf(actor), (tx) =>
    readToRemind(tx, actor, today, deps.mail.publicUrl),
  );
  const written = await workThrough(toRemind, (each) => remind(deps, actor, each, today, replyTo));
  return written.filter(Boolean).length;
}

async function readToRemind(
  tx: ScopedTransaction,
  { institutionId }: MachineActor,
  today: LocalDate,
  publicUrl: string,
): Promise<{ readonly toRemind: readonly ToRemind[]; readonly replyTo: ReplyTo }> {
  const { language, replyTo } = await readMailVoice(tx);
  const institution = await findInstitution(tx, institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return { toRemind: [], replyTo };
  const { appraisal: ladder } = laddersOf(adopted.settings, today);
  const open = (await listAppraisals(tx, yearOf(today))).filter(({ state }) => isOpenAppraisal(state));
  const told = await listAppraisalReminders(
    tx,
    open.map(({ id }) => id),
  );
  const said = new Set(told.map(keyOf));
  const saidOfAny = new Set(told.map(keyOfAny));
  const calendar = await institutionCalendar(tx);
  const standing: Standing = {
    steps: open.map((review) => ({ review, step: appraisalStep(review.due, today, { ladder, calendar }) })),
    isNews: ({ review: { id: appraisalId, assignment, due }, step }, personId) =>
      !said.has(keyOf({ appraisalId, personId, assignment, due, step })),
    isNewsToManager: ({ review: { id: appraisalId, due }, step }, personId) =>
      !saidOfAny.has(keyOfAny({ appraisalId, personId, due, step })),
    common: {
      office: { zh: institution.officeName, en: institution.officeNameEn },
      ...{ phone: institution.contactPhone, today, language },
      url: `${publicUrl.replace(/\/$/, "")}/reviews`,
    },
  };
  const toRemind = [
    ...(await reviewersToRemind(tx, standing)),
    ...(await takersToTell(tx, standing)),
    ...(await managersToTell(tx, standing)),
  ];
  return { toRemind, replyTo };
}

/** How the open reviews stand today, and what no mail has said yet. */
interface Standing {
  readonly steps: readonly Step[];
  readonly isNews: (step: Step, personId: PersonId) => boolean;
  /** Who hands a review over knows of it: to them it stays the same one. */
  readonly isNewsToManager: (step: Step, personId: PersonId) => boolean;
  readonly common: Pick<AppraisalMailFacts, "office" | "phone" | "today" | "url" | "language">;
}

async function reviewersToRemind(
  tx: ScopedTransaction,
  { steps, isNews, common }: Standing,
): Promise<readonly ToRemind[]> {
  const people = Map.groupBy(steps, ({ review }) => review.reviewerId);
  const ids = [...people.keys()].flatMap((id) => id ?? []);
  const own = await listOwnUnits(tx, ids, common.today);
  const units = new Map(own.map((unit) => [unit.personId, unit.unitId]));
  return [...people].flatMap(([personId, all]) => {
    const fresh = personId === null ? [] : all.filter((each) => isNews(each, personId));
    const first = fresh[0]?.review;
    const unitId = personId === null ? undefined : units.get(personId);
    if (personId === null || !first?.reviewerEmail || unitId === undefined) return [];
    const reviewer = { zh: first.reviewerName ?? "", en: first.reviewerNameEn ?? "" };
    const view = appraisalMailView({ ...common, reviewer, reviews: fresh.map(toldOf) });
    return [{ personId, email: first.reviewerEmail, unitId, view, steps: fresh }];
  });
}

async function takersToTell(
  tx: ScopedTransaction,
  { steps, isNews, common }: Standing,
): Promise<readonly ToRemind[]> {
  const open = steps.map(({ review }) => review);
  const stepOf = new Map(steps.map(({ review, step }) => [review.id, takerStep(step)]));
  return (await listTakers(tx, open, common.today)).flatMap(({ expert, free }) => {
    const { personId, email, name, ownUnits } = expert;
    const [unit] = ownUnits;
    const fresh = free
      .flatMap((review) => {
        const step = stepOf.get(review.id);
        return step ? [{ review, step }] : [];
      })
      .filter((each) => isNews(each, personId));
    if (fresh.length === 0 || !unit) return [];
    // Of several seats of one submission an expert may take one.
    const reviews = [...new Map(fresh.map((each) => [each.review.submissionId, toldOf(each)])).values()];
    const view = freeReviewsMailView({ ...common, expert: name, reviews });
    return [{ personId, email, unitId: unit.id, view, steps: fresh }];
  });
}

async function managersToTell(
  tx: ScopedTransaction,
  { steps, isNewsToManager, common }: Standing,
): Promise<readonly ToRemind[]> {
  const { today } = common;
  const unattended = steps.filter((each) => isUnattended(each, today));
  return (await listReviewManagers(tx, today)).flatMap(({ managesOf, addressee, ...person }) => {
    // A reviewer who hands out as well hears of the review as its reviewer.
    const fresh = unattended.filter(
      (each) =>
        managesOf(each.review) &&
        each.review.reviewerId !== person.personId &&
        isNewsToManager(each, person.personId),
    );
    if (fresh.length === 0) return [];
    const reviews = fresh.map(({ review }) => ({ ...toldOf({ review }), reviewer: reviewerOf(review) }));
    return [{ ...person, view: unattendedMailView({ ...common, addressee, reviews }), steps: fresh }];
  });
}

/** What an expert who may take a review is told of, apart from what its reviewer would be; `null`: that is for who hands it out. */
function takerStep(step: string): string | null {
  if (step === "new") return "free-new";
  return step.startsWith("before-") ? "free-before" : null;
}

const keyOf = ({ appraisalId, personId, assignment, due, step }: Said): string =>
  `${appraisalId} ${personId} ${assignment} ${due} ${step}`;

const keyOfAny = ({ appraisalId, personId, due, step }: Omit<Said, "assignment">): string =>
  `${appraisalId} ${personId} ${due} ${step}`;

const isUnattended = ({ review, step }: Step, today: LocalDate): boolean =>
  review.reviewerId === null ? step !== "new" : review.due < today;

const toldOf = ({ review }: Pick<Step, "review">) => ({
  ...{ programme: review.programmeName, period: review.period, due: review.due },
  college: { zh: review.unitName, en: review.unitNameEn },
});

const reviewerOf = ({ reviewerId, reviewerName, reviewerNameEn }: AppraisalView) =>
  reviewerId === null ? null : { zh: reviewerName ?? "", en: reviewerNameEn ?? "" };

async function remind(
  deps: Needs,
  actor: MachineActor,
  { personId, email, unitId, view, steps }: ToRemind,
  today: LocalDate,
  replyTo: ReplyTo,
): Promise<boolean> {
  const { institutionId } = actor;
  const told = steps.map(({ review: { id, assignment, due }, step }) => ({
    ...{ appraisalId: id, assignment, due, step },
  }));
  const key = `appraisal.${personId}.${told.map((each) => `${each.appraisalId}.${each.assignment}.${each.due}.${each.step}`)[0]}`;
  const recipients = [email];
  const frozen = await freezeUntold(deps, actor, {
    ...{ unitId, kind: "appraisal", key, view, recipients, localDay: today, replyTo },
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
      detail: { recipients: frozen.recipients, steps: told },
    });
    return true;
  });
}
