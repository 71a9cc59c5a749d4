import { tmpdir } from "node:os";
import { spool } from "@goodstanding/documents/spool";
import { errorTexts } from "@goodstanding/domain/kernel/error-texts";
import type { FastifyReply } from "fastify";
import type { ApiDeps } from "../context.ts";
import type { EvidenceFile } from "./send-evidence.ts";

/** A larger document is for the program that made it. */
const LARGEST = 64 * 1024 ** 2;

/**
 * A Word document or a workbook as a page of plain HTML, made in a thread with limits; where it is damaged, hostile or
 * too large, a page that says so with status 422.
 */
export async function sendDocumentPage(
  deps: Pick<ApiDeps, "storage" | "preview">,
  reply: FastifyReply,
  { path, sha256, size }: EvidenceFile,
): Promise<FastifyReply> {
  reply.type("text/html; charset=utf-8");
  const page = size > LARGEST ? null : await pageOf(deps, { path, sha256, size });
  return page === null ? reply.status(422).send(notice) : reply.send(page);
}

async function pageOf(
  { storage, preview }: Pick<ApiDeps, "storage" | "preview">,
  { path, sha256, size }: EvidenceFile,
): Promise<string | null> {
  const { content, dispose } = await spool(storage.read(sha256), size, tmpdir());
  try {
    return await preview({ name: path, content });
  } finally {
    await dispose();
  }
}

const { zh, en } = errorTexts["reading.preview-failed"];
const notice = `<!doctype html><meta charset="utf-8"><body style="margin:24px;font:15px/1.7 sans-serif"><p>${zh}</p><p lang="en">${en}</p>`;
