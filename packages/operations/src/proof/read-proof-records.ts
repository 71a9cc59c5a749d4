import {
  type ExtensionRequestView,
  listExtensionRequestsOfUnit,
} from "@goodstanding/database/queries/extension-request";
import type { FilingView } from "@goodstanding/database/queries/filing";
import { listAgencyFilings } from "@goodstanding/database/queries/filing-outcome";
import { listLettersOfProgramme } from "@goodstanding/database/queries/letter";
import type { ObligationView } from "@goodstanding/database/queries/obligation";
import { listContactsOfProgramme } from "@goodstanding/database/queries/outside-contact";
import type { ProgrammeView } from "@goodstanding/database/queries/programme";
import { listHoldsOfDuties, listSentSubmissions } from "@goodstanding/database/queries/proof";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { letterKindNames } from "@goodstanding/domain/oversight/letter-kind";
import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import type {
  ProofContact,
  ProofHanding,
  ProofHold,
  ProofLetter,
  ProofRecords,
  ProofRequest,
} from "@goodstanding/domain/reminders/proof-records";
import { readProofMails } from "./read-proof-mails.ts";
import { spellStep } from "./spell-step.ts";
import { stampAt } from "./stamp-at.ts";

export interface ProofOf {
  readonly programme: ProgrammeView;
  readonly year: number;
  /** Of the programme and the year, whatever became of them. */
  readonly duties: readonly ObligationView[];
  readonly filings: readonly FilingView[];
  readonly agencyOf: (duty: ObligationView) => string;
  readonly timeZone: string;
}

/** Everything that shows how one programme was reminded of a year's duties; what was withdrawn is no proof. */
export async function readProofRecords(tx: ScopedTransaction, of: ProofOf): Promise<ProofRecords> {
  const requests = await readRequests(tx, of);
  const letters = await lettersOf(tx, of);
  return {
    mails: await readProofMails(tx, {
      programmeId: of.programme.id,
      unitId: of.programme.unitId,
      year: of.year,
      timeZone: of.timeZone,
      filingIds: of.filings.map(({ id }) => id),
      letterIds: letters.map(({ id }) => id),
      duties: of.duties.map((duty) => ({
        id: duty.id,
        name: shortName(duty),
        agency: of.agencyOf(duty),
      })),
      decisions: requests.flatMap(({ mailId, ...request }) =>
        mailId === null ? [] : [{ mailId, duty: shortName(request) }],
      ),
    }),
    requests: requests.map((request) => proofRequest(request, of.timeZone)),
    holds: await readHolds(tx, of),
    contacts: await readContacts(tx, of),
    letters: letters.map(proofLetter),
    handings: await readHandings(tx, of),
  };
}

/** A request names rule and period alone: it is about this programme where its mail spoke of the unit's duty. */
async function readRequests(
  tx: ScopedTransaction,
  { programme, duties }: ProofOf,
): Promise<readonly ExtensionRequestView[]> {
  const requests = await listExtensionRequestsOfUnit(tx, programme.unitId);
  return requests.filter(({ rule, period }) =>
    duties.some((duty) => duty.rule === rule && duty.period === period),
  );
}

const proofRequest = (
  { rule, period, askedAs, askedUntil, reason, state, ...request }: ExtensionRequestView,
  timeZone: string,
): ProofRequest => ({
  ...{ rule, period, askedAs, askedUntil, reason, state },
  ...{ decidedBecause: request.decidedBecause, grantedUntil: request.grantedUntil },
  at: stampAt(request.askedAt, timeZone),
  decidedAt: request.decidedAt && stampAt(request.decidedAt, timeZone),
});

async function readHolds(
  tx: ScopedTransaction,
  { duties, agencyOf, timeZone }: ProofOf,
): Promise<readonly ProofHold[]> {
  const holds = await listHoldsOfDuties(
    tx,
    duties.map(({ id }) => id),
  );
  return holds.flatMap(({ obligationId, step, reason, setAt, setByName, ...hold }): readonly ProofHold[] => {
    const duty = duties.find(({ id }) => id === obligationId);
    if (!duty) return [];
    const isLapsed = hold.dueVersion !== duty.dueVersion;
    return [
      {
        ...{ rule: duty.rule, period: duty.period, reason, by: setByName, liftedBy: hold.liftedByName },
        at: stampAt(setAt, timeZone),
        step: step === null ? null : spellStep(step, agencyOf(duty)),
        state: hold.liftedAt === null ? (isLapsed ? "lapsed" : "standing") : "lifted",
        liftedAt: hold.liftedAt && stampAt(hold.liftedAt, timeZone),
      },
    ];
  });
}

const shortName = ({ rule, period }: Pick<ObligationView, "rule" | "period">): string =>
  `${shortRuleNames[rule].zh}（${period}）`;

async function readContacts(
  tx: ScopedTransaction,
  { programme, duties, year, timeZone }: ProofOf,
): Promise<readonly ProofContact[]> {
  const ids = new Set(duties.map(({ id }) => id));
  return (await listContactsOfProgramme(tx, programme))
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .filter(({ obligationId, onDay }) =>
      obligationId === null ? yearOf(onDay) === year : ids.has(obligationId),
    )
    .map(({ onDay, atTime, means, withWhom, said, madeBy, unitId, recordedAt, recordedByName }) => ({
      ...{ means, withWhom, said, madeBy, isOfUnit: unitId !== null, recordedBy: recordedByName },
      at: atTime === null ? onDay : `${onDay} ${atTime}`,
      recordedAt: stampAt(recordedAt, timeZone),
    }));
}

const lettersOf = async (tx: ScopedTransaction, { programme, year }: ProofOf) =>
  (await listLettersOfProgramme(tx, programme.id)).filter(
    ({ receivedOn, withdrawnAt }) => withdrawnAt === null && yearOf(receivedOn) === year,
  );

const proofLetter = ({ kind, ...letter }: Awaited<ReturnType<typeof lettersOf>>[number]): ProofLetter => {
  const { receivedOn, sender, number, summary, dueOn, answeredOn, answerDocument } = letter;
  return {
    ...{ receivedOn, sender, number, summary, dueOn, answeredOn, answerDocument },
    kind: letterKindNames[kind].zh,
  };
};

async function readHandings(
  tx: ScopedTransaction,
  { filings, timeZone }: ProofOf,
): Promise<readonly ProofHanding[]> {
  const ids = filings.map(({ id }) => id);
  const dutyOf = new Map(filings.map(({ id, rule, period }) => [id, { rule, period }]));
  const sent = (await listSentSubmissions(tx, ids)).flatMap((submission): readonly ProofHanding[] => {
    const duty = dutyOf.get(submission.filingId);
    if (!duty) return [];
    const { number, senderName: by, snapshotHash: proof } = submission;
    const isWithdrawn = submission.withdrawnAt !== null;
    return [
      { ...duty, number, by, proof, isWithdrawn, to: "school", at: stampAt(submission.sentAt, timeZone) },
    ];
  });
  const filed = (await listAgencyFilings(tx, ids)).flatMap((filing): readonly ProofHanding[] => {
    const duty = dutyOf.get(filing.filingId);
    if (!duty) return [];
    const { filedOn: at, receiptNumber: proof, registeredByName: by } = filing;
    return [{ ...duty, at, proof, by, number: 0, to: "agency", isWithdrawn: false }];
  });
  return [...sent, ...filed];
}
