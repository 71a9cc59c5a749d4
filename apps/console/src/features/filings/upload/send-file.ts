import { appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok } from "@goodstanding/domain/kernel/result";
import { readApiError } from "../../../lib/api-error.ts";
import type { UploadSource } from "./upload-item.ts";
import type { Send } from "./upload-queue.ts";

/** Sends the raw bytes to the filing; `fetch` cannot tell how much of a body has left, so this is XMLHttpRequest. */
export const sendTo =
  (filingId: string): Send =>
  (source, { signal, onProgress }) =>
    new Promise((resolve) => {
      const { method, address } = requestFor(filingId, source);
      const request = new XMLHttpRequest();
      const unavailable = () => resolve(err(appError("server.unavailable")));
      request.open(method, address);
      request.setRequestHeader("content-type", "application/octet-stream");
      request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded));
      request.addEventListener("load", () =>
        request.status < 300
          ? resolve(ok(undefined))
          : resolve(err(readApiError(parsed(request.responseText)))),
      );
      request.addEventListener("error", unavailable);
      request.addEventListener("abort", unavailable);
      signal.addEventListener("abort", () => request.abort());
      request.send(source.body);
    });

export function requestFor(
  filingId: string,
  { kind, path }: UploadSource,
): { readonly method: string; readonly address: string } {
  const filing = `/api/filings/${encodeURIComponent(filingId)}`;
  return kind === "archive"
    ? { method: "POST", address: `${filing}/archive?name=${encodeURIComponent(path)}` }
    : { method: "PUT", address: `${filing}/files?path=${encodeURIComponent(path)}` };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
