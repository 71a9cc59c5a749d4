import type { Storage } from "@goodstanding/storage/open-storage";
import type { FastifyReply, FastifyRequest } from "fastify";
import { attachment } from "./attachment.ts";
import { byteRange } from "./byte-range.ts";

export interface StoredDownload {
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
  readonly type: string;
}

/**
 * Sends stored content as a download that can be taken up again: with its hash as the entity tag, `Range` and
 * `If-Range` (RFC 9110). What has changed since is sent whole.
 */
export function sendStored(
  storage: Pick<Storage, "read">,
  request: FastifyRequest,
  reply: FastifyReply,
  { sha256, size, name, type }: StoredDownload,
): FastifyReply {
  const tag = `"${sha256}"`;
  reply
    .type(type)
    .header("accept-ranges", "bytes")
    .header("etag", tag)
    .header("cache-control", "private, no-cache")
    .header("content-disposition", attachment(name));
  if (request.headers["if-none-match"] === tag) return reply.code(304).send();
  const range = asksFor(request, tag, size);
  if (range === "none") return reply.code(416).header("content-range", `bytes */${size}`).send();
  const { start, end } = range === "whole" ? { start: 0, end: size } : range;
  if (range !== "whole") reply.code(206).header("content-range", `bytes ${start}-${end - 1}/${size}`);
  reply.header("content-length", end - start);
  if (request.method === "HEAD") return reply.send();
  return reply.send(range === "whole" ? storage.read(sha256) : storage.read(sha256, range));
}

/** Does this request go on with a download that was begun before? */
export const goesOn = ({ headers: { range } }: FastifyRequest): boolean =>
  range !== undefined && !/^\s*bytes=0-/.test(range);

function asksFor({ headers }: FastifyRequest, tag: string, size: number) {
  const condition = headers["if-range"];
  return condition !== undefined && condition !== tag ? "whole" : byteRange(headers.range, size);
}
