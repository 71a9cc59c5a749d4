import { createHash } from "node:crypto";
import { insertBriefing } from "@goodstanding/database/queries/briefing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import type { BriefingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { briefingMonthOn } from "@goodstanding/domain/reminders/digest-day";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { type BriefingSubject, readBriefing } from "./read-briefing.ts";

export interface BriefingToRelease {
  readonly subject: BriefingSubject;
  /** What the vice-president is asked to decide, in the office's words; may be empty. */
  readonly words: string;
}

/** With it the page stays one. */
const MOST = 200;

/**
 * The office's own act: the page is frozen as things stand, with who did so. Nothing is sent; people take it to the
 * vice-president. A month's page once, from the month's first working day on. Errors: `access.denied`,
 * `briefing.not-yet`, `briefing.released-before`, `briefing.words-too-long`, `programme.not-found`.
 */
export async function releaseBriefing(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { subject, words: given }: BriefingToRelease,
): Promise<Result<BriefingId, AppError>> {
  if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
  const words = given.trim();
  const { length } = [...words];
  if (length > MOST) return err(appError("briefing.words-too-long", { length, most: MOST }));
  const { institutionId, personId: releasedBy } = actor;
  return withScope<Result<BriefingId, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const today = await todayOf(deps, tx);
    if (subject.kind === "month" && briefingMonthOn(today, await institutionCalendar(tx)) !== subject.month)
      return err(appError("briefing.not-yet", { month: subject.month }));
    const facts = await readBriefing(tx, institutionId, subject, today);
    if (!facts) return err(appError("programme.not-found"));
    const id = deps.newId<BriefingId>();
    const factsSha256 = createHash("sha256").update(canonicalJson({ facts, words })).digest("hex");
    const isNew = await insertBriefing(tx, {
      ...{ id, institutionId, facts, words, factsSha256, releasedBy, releasedAt: deps.clock.now() },
      month: subject.kind === "month" ? subject.month : null,
      programmeId: subject.kind === "programme" ? subject.id : null,
    });
    if (!isNew) return err(appError("briefing.released-before"));
    await record(deps, tx, actor, {
      kind: "briefing.released",
      objectKind: "briefing",
      objectId: id,
      detail: { title: facts.title, factsSha256 },
    });
    return ok(id);
  });
}
