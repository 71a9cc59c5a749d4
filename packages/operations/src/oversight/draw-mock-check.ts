import { createHash } from "node:crypto";
import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { listLatestSent } from "@goodstanding/database/queries/latest-sent";
import { insertMockCheck } from "@goodstanding/database/queries/mock-check";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId, MockCheckId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { countedMarks } from "@goodstanding/domain/oversight/counted-marks";
import { type DrawSize, mockDraw } from "@goodstanding/domain/oversight/mock-draw";
import { type Scores, scoresOf, totalOf } from "@goodstanding/domain/oversight/mock-score";
import { readPeoplesReview } from "../appraisals/read-peoples-review.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { standingFindingsOf } from "../reviews/standing-findings.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { standingsOf } from "./standings-of.ts";

export interface MockCheckToDraw {
  readonly year: number;
  /** `null`: a new one is made. */
  readonly seed: string | null;
  readonly size: DrawSize;
  readonly strata: "college" | "regime" | "none";
}

type Sent = Awaited<ReturnType<typeof listLatestSent>>[number];
type Member = Sent & { readonly filing: FilingView };

/**
 * 模拟抽查: draws from the year's annual filings that have been handed in to the school, freezes the list and the sample,
 * and scores what was drawn. The same seed over the same filings draws the same. Errors: `access.denied`,
 * `mock-check.invalid`, `mock-check.nothing-to-draw`.
 */
export const drawMockCheck = (
  deps: Pick<Deps, "database" | "newId" | "newToken" | "clock">,
  actor: PersonActor,
  { year, seed: given, size, strata }: MockCheckToDraw,
): Promise<Result<{ readonly mockCheckId: MockCheckId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    const seed = given ?? createHash("sha256").update(deps.newToken()).digest("hex").slice(0, 12);
    if (!/^[A-Za-z0-9-]{1,64}$/.test(seed) || !isSound(size)) return err(appError("mock-check.invalid"));
    const members = await population(tx, year);
    if (members.length === 0) return err(appError("mock-check.nothing-to-draw", { year }));
    const byId = new Map(members.map((member) => [member.filing.id, member]));
    const drawn = mockDraw<FilingId>(
      members.map(({ filing }) => ({
        id: filing.id,
        stratum: strata === "college" ? filing.unitName : strata === "regime" ? filing.regime : "",
        key: createHash("sha256").update(`${seed}:${filing.id}`).digest("hex"),
      })),
      size,
    );
    const sample = drawn.flatMap(({ id, isDrawn }) => (isDrawn ? (byId.get(id) ?? []) : []));
    const scores = await score(deps, tx, sample);
    const mockCheckId = deps.newId<MockCheckId>();
    const { institutionId, personId } = actor;
    await insertMockCheck(
      tx,
      {
        ...{ id: mockCheckId, institutionId, year, seed, strata, sizeKind: size.kind },
        size: size.kind === "share" ? size.percent : size.count,
        ...{ drawnBy: personId, drawnAt: deps.clock.now() },
      },
      drawn.flatMap(({ id: filingId, stratum, key: drawKey, rank, isDrawn }) => {
        const member = byId.get(filingId);
        if (!member) return [];
        const of = scores.get(filingId);
        return [
          {
            ...{ institutionId, mockCheckId, filingId, stratum, drawKey, rank, isDrawn },
            ...{ submissionId: member.id, snapshotHash: member.snapshotHash },
            ...(of === undefined ? {} : { ...of, total: totalOf(of) }),
          },
        ];
      }),
    );
    await record(deps, tx, actor, {
      kind: "mock-check.drawn",
      objectKind: "mock-check",
      objectId: mockCheckId,
      detail: { year, seed, size, strata, population: members.length, drawn: sample.length },
    });
    return ok({ mockCheckId });
  });

const isSound = (size: DrawSize): boolean =>
  size.kind === "share"
    ? Number.isInteger(size.percent) && size.percent >= 1 && size.percent <= 100
    : Number.isInteger(size.count) && size.count >= 1 && size.count <= 500;

async function population(tx: ScopedTransaction, year: number): Promise<readonly Member[]> {
  const filings = (await listFilings(tx)).filter(
    ({ rule, year: of, status }) => rule === "annual-filing" && of === year && status !== "exempt",
  );
  const sent = new Map(
    (
      await listLatestSent(
        tx,
        filings.map(({ id }) => id),
      )
    ).map((submission) => [submission.filingId, submission]),
  );
  return filings.flatMap((filing) => {
    const submission = sent.get(filing.id);
    return submission ? [{ ...submission, filing }] : [];
  });
}

async function score(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  sample: readonly Member[],
): Promise<ReadonlyMap<FilingId, Scores>> {
  const today = await todayOf(deps, tx);
  const findings = await standingFindingsOf(tx, sample, today);
  const { marks, opinions } = await readPeoplesReview(
    tx,
    sample.map(({ id }) => id),
  );
  const reviewed = new Set(opinions.map(({ submissionId }) => submissionId));
  const standingOf = await standingsOf(tx, today);
  return new Map(
    sample.map(({ id, filing }) => [
      filing.id,
      scoresOf({
        findings: findings.get(id) ?? null,
        standing: standingOf(filing),
        marks: reviewed.has(id)
          ? countedMarks(marks.filter(({ submissionId }) => submissionId === id))
          : null,
      }),
    ]),
  );
}
