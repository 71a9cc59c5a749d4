import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { parseId, type SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import { openScan } from "@goodstanding/operations/filings/open-scan";
import { type Download, openBuiltPackage } from "@goodstanding/operations/packages/open-built-package";
import { openReceipt } from "@goodstanding/operations/receipts/open-receipt";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type ApiDeps, signedIn } from "../context.ts";
import { sendError } from "./send-error.ts";
import { goesOn, sendStored } from "./send-stored.ts";

const request = z.object({ id: z.string() });

type Open = (
  deps: ApiDeps,
  actor: PersonActor,
  wanted: { readonly submissionId: SubmissionId; readonly isNoted: boolean },
) => Promise<Result<Download, AppError>>;

/**
 * `GET /api/submissions/:id/package`, `…/receipt` and `…/scan`: the numbered package of a submission, the school's
 * receipt and the registered scan of the agency's, to whoever may see the filing; each can be taken up again where it
 * broke off.
 */
export function downloadPackage(app: FastifyInstance, deps: ApiDeps): void {
  serve(app, deps, { path: "package", type: "application/zip", open: openBuiltPackage });
  serve(app, deps, { path: "receipt", type: "application/pdf", open: openReceipt });
  // A scan is whatever somebody sent, so it never opens as a page of ours.
  serve(app, deps, { path: "scan", type: "application/octet-stream", open: openScan });
}

function serve(
  app: FastifyInstance,
  deps: ApiDeps,
  { path, type, open }: { readonly path: string; readonly type: string; readonly open: Open },
): void {
  app.route({
    method: ["GET", "HEAD"],
    url: `/api/submissions/:id/${path}`,
    handler: async (incoming, reply) => {
      const who = await signedIn(deps, incoming, reply);
      if (!who) return sendError(reply, appError("session.required"));
      const asked = request.safeParse(incoming.params);
      const submissionId = asked.success ? parseId<SubmissionId>(asked.data.id) : null;
      if (submissionId === null) return sendError(reply, appError("submission.not-found"));
      const isNoted = incoming.method === "GET" && !goesOn(incoming);
      const opened = await open(deps, who.actor, { submissionId, isNoted });
      if (!opened.ok) return sendError(reply, opened.error);
      return sendStored(deps.storage, incoming, reply, { ...opened.value, type });
    },
  });
}
