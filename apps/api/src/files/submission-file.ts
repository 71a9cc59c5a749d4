import { withScope } from "@goodstanding/database/scope";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { parseId, type SubmissionId } from "@goodstanding/domain/kernel/ids";
import { readingScope } from "@goodstanding/operations/appraisals/reading-scope";
import { openSubmittedFile } from "@goodstanding/operations/submissions/open-submitted-file";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type ApiDeps, signedIn } from "../context.ts";
import { previewType } from "./preview-type.ts";
import { sendError } from "./send-error.ts";
import { sendEvidence } from "./send-evidence.ts";

const request = z.object({
  id: z.string(),
  path: z.string().min(1).max(2000),
  as: z.enum(["preview", "file"]).default("file"),
});

/**
 * `GET /api/submissions/:id/files?path=…`: one file as it was handed in, by its path in the numbered package, to whoever
 * may see the filing or reviews it; a download that can be taken up again, or with `&as=preview` shown where its kind is harmless.
 */
export function submissionFile(app: FastifyInstance, deps: ApiDeps): void {
  app.route({
    method: ["GET", "HEAD"],
    url: "/api/submissions/:id/files",
    handler: async (incoming, reply) => {
      const who = await signedIn(deps, incoming, reply);
      if (!who) return sendError(reply, appError("session.required"));
      const asked = request.safeParse({ ...Object(incoming.params), ...Object(incoming.query) });
      if (!asked.success) return sendError(reply, appError("filing.file-not-found"));
      const { id, path, as } = asked.data;
      const submissionId = parseId<SubmissionId>(id);
      if (submissionId === null) return sendError(reply, appError("submission.not-found"));
      if (as === "preview" && previewType(path) === null)
        return sendError(reply, appError("reading.no-preview"));
      const scope = await readingScope(deps, who.actor, submissionId);
      const file = await withScope(deps.database, scope, (tx) =>
        openSubmittedFile(tx, { submissionId, path }),
      );
      return file.ok
        ? sendEvidence(deps, incoming, reply, { ...file.value, as })
        : sendError(reply, file.error);
    },
  });
}
