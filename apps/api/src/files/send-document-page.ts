import { tmpdir } from "node:os";
import { spool } from "@goodstanding/documents/spool";
import { errorTexts } from "@goodstanding/domain/kernel/error-texts";
import type { Storage } from "@goodstanding/storage/open-storage";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ApiDeps } from "../context.ts";
import type { EvidenceFile } from "./send-evidence.ts";

/** A larger document is for the program that made it. */
const LARGEST = 64 * 1024 ** 2;
const RETRY_SECONDS = 15;

interface DocumentPageDeps extends Pick<ApiDeps, "preview"> {
  readonly storage: Pick<Storage, "read">;
}

/**
 * A Word document or a workbook as a page of plain HTML, made in a thread with limits; where it is damaged, hostile or
 * too large, a page that says so with status 422, and where too many are being made, one with status 503. `HEAD` makes
 * nothing.
 */
export async function sendDocumentPage(
  { storage, preview }: DocumentPageDeps,
  { method }: Pick<FastifyRequest, "method">,
  reply: FastifyReply,
  { path, sha256, size }: EvidenceFile,
): Promise<FastifyReply> {
  reply.type("text/html; charset=utf-8");
  if (size > LARGEST) return reply.status(422).send(notice("reading.preview-failed"));
  if (method === "HEAD") return reply.send();
  const open = () => spool(storage.read(sha256), size, tmpdir());
  const outcome = await preview({ name: path, sha256, open });
  if (outcome.kind === "page") return reply.send(outcome.html);
  if (outcome.kind === "refused") return reply.status(422).send(notice("reading.preview-failed"));
  return reply.status(503).header("retry-after", RETRY_SECONDS).send(notice("reading.preview-busy"));
}

function notice(code: "reading.preview-failed" | "reading.preview-busy"): string {
  const { zh, en } = errorTexts[code];
  return `<!doctype html><meta charset="utf-8"><body style="margin:24px;font:15px/1.7 sans-serif"><p>${zh}</p><p lang="en">${en}</p>`;
}
