import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import {
  type BriefingId,
  type MockCheckId,
  type ProgrammeId,
  parseId,
  type SubmissionId,
} from "@goodstanding/domain/kernel/ids";
import { err, type Result } from "@goodstanding/domain/kernel/result";
import { writeBriefing } from "@goodstanding/operations/digests/write-briefing";
import { writeReviewForm } from "@goodstanding/operations/forms/write-review-form";
import { writeMockCheck } from "@goodstanding/operations/oversight/write-mock-check";
import { writeProofSheet } from "@goodstanding/operations/proof/write-proof-sheet";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type ApiDeps, signedIn } from "../context.ts";
import { writeMeeting } from "../write-meeting.ts";
import { attachment } from "./attachment.ts";
import { sendError } from "./send-error.ts";

type Written = Result<{ readonly name: string; readonly bytes: Buffer }, AppError>;

const office = "application/vnd.openxmlformats-officedocument";
const printed = [
  ["docx", `${office}.wordprocessingml.document`],
  ["pdf", "application/pdf"],
] as const;
const formAsked = z.object({ id: z.string(), level: z.enum(["college", "school"]) });
const checkAsked = z.object({ id: z.string() });
const yearAsked = z.object({ year: z.coerce.number().int().min(2000).max(2200) });
const proofAsked = yearAsked.extend({ id: z.string() });

/**
 * `GET /api/submissions/:id/forms/college` (学院审核意见表) and `…/school` (学校审核意见反馈表) as Word documents, and
 * `GET /api/mock-checks/:id/workbook`, and `GET /api/filings-of/:year/workbook` for the meeting of the office; made anew
 * each time; so are `GET /api/programmes/:id/proof-sheet/:year.docx` (催办记录单) and `GET /api/briefings/:id.docx` (the
 * page for the vice-president), and the same as `.pdf`.
 */
export function forms(app: FastifyInstance, deps: ApiDeps): void {
  serve(app, deps, {
    url: "/api/submissions/:id/forms/:level",
    type: `${office}.wordprocessingml.document`,
    write: async (actor, params) => {
      const asked = formAsked.safeParse(params);
      const submissionId = asked.success ? parseId<SubmissionId>(asked.data.id) : null;
      if (!asked.success || submissionId === null) return err(appError("submission.not-found"));
      return writeReviewForm(deps, actor, { submissionId, level: asked.data.level });
    },
  });
  serve(app, deps, {
    url: "/api/mock-checks/:id/workbook",
    type: `${office}.spreadsheetml.sheet`,
    write: async (actor, params) => {
      const asked = checkAsked.safeParse(params);
      const id = asked.success ? parseId<MockCheckId>(asked.data.id) : null;
      return id === null ? err(appError("mock-check.not-found")) : writeMockCheck(deps, actor, id);
    },
  });
  serve(app, deps, {
    url: "/api/filings-of/:year/workbook",
    type: `${office}.spreadsheetml.sheet`,
    write: async (actor, params) => {
      const asked = yearAsked.safeParse(params);
      if (!asked.success) return err(appError("request.invalid", { detail: "year" }));
      return writeMeeting(deps, actor, asked.data.year);
    },
  });
  for (const [format, type] of printed)
    serve(app, deps, {
      url: `/api/programmes/:id/proof-sheet/:year.${format}`,
      type,
      write: async (actor, params) => {
        const asked = proofAsked.safeParse(params);
        const programmeId = asked.success ? parseId<ProgrammeId>(asked.data.id) : null;
        if (!asked.success || programmeId === null) return err(appError("programme.not-found"));
        return writeProofSheet(deps, actor, { programmeId, year: asked.data.year, format });
      },
    });
  for (const [format, type] of printed)
    serve(app, deps, {
      url: `/api/briefings/:id.${format}`,
      type,
      write: async (actor, params) => {
        const asked = checkAsked.safeParse(params);
        const id = asked.success ? parseId<BriefingId>(asked.data.id) : null;
        return id === null ? err(appError("briefing.not-found")) : writeBriefing(deps, actor, { id, format });
      },
    });
}

function serve(
  app: FastifyInstance,
  deps: ApiDeps,
  route: {
    readonly url: string;
    readonly type: string;
    readonly write: (actor: PersonActor, params: unknown) => Promise<Written>;
  },
): void {
  app.get(route.url, async (request, reply) => {
    const who = await signedIn(deps, request, reply);
    if (!who) return sendError(reply, appError("session.required"));
    const written = await route.write(who.actor, request.params);
    if (!written.ok) return sendError(reply, written.error);
    return reply
      .type(route.type)
      .header("cache-control", "private, no-store")
      .header("content-disposition", attachment(written.value.name))
      .send(written.value.bytes);
  });
}
