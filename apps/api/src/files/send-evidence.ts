import type { FastifyReply, FastifyRequest } from "fastify";
import type { ApiDeps } from "../context.ts";
import { type PreviewType, previewType } from "./preview-type.ts";
import { sendDocumentPage } from "./send-document-page.ts";
import { sendStored } from "./send-stored.ts";
import { textCharset } from "./text-charset.ts";

export interface EvidenceFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * One uploaded file, as a download that can be taken up again or, where its kind is harmless, to be shown in a frame.
 * What people upload never runs as a page of ours: a type from our own table, no sniffing, and a policy that allows
 * nothing. Ask `previewType` first: what has none is sent as a download.
 */
export async function sendEvidence(
  deps: Pick<ApiDeps, "storage" | "preview">,
  request: FastifyRequest,
  reply: FastifyReply,
  { path, sha256, size, as }: EvidenceFile & { readonly as: "preview" | "file" },
): Promise<FastifyReply> {
  const type = as === "preview" ? previewType(path) : null;
  reply
    .header("content-security-policy", policyOf(type))
    .header("cross-origin-resource-policy", "same-origin");
  if (type === null) {
    const name = path.split("/").at(-1) ?? path;
    return sendStored(deps.storage, request, reply, { sha256, size, name, type: "application/octet-stream" });
  }
  reply.header("content-disposition", "inline").header("cache-control", "private, no-store");
  if (type.kind === "office") return sendDocumentPage(deps, request, reply, { path, sha256, size });
  return reply
    .type(
      type.kind === "text" ? `${type.type}; charset=${await charsetOf(deps, { sha256, size })}` : type.type,
    )
    .header("content-length", size)
    .send(deps.storage.read(sha256));
}

const charsetOf = (
  { storage }: Pick<ApiDeps, "storage">,
  { sha256, size }: Pick<EvidenceFile, "sha256" | "size">,
): Promise<string> => textCharset(storage.read(sha256, { start: 0, end: Math.min(size, BEGINNING) }));

const BEGINNING = 64 * 1024;

/** A browser shows no PDF in a sandbox; its viewer is one of its own, and the type is ours. */
function policyOf(type: PreviewType | null): string {
  if (type?.kind === "pdf")
    return "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; frame-ancestors 'self'";
  // A page that we made has its pictures within it, and our own page may reach into it where the frame allows it; it
  // runs nothing all the same.
  const [images, sandbox] =
    type?.kind === "office" ? ["data:", "sandbox allow-same-origin"] : ["'self'", "sandbox"];
  return `default-src 'none'; style-src 'unsafe-inline'; img-src ${images}; ${sandbox}; frame-ancestors 'self'`;
}
