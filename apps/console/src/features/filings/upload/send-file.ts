import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok } from "@goodstanding/domain/kernel/result";
import { DetailedError, Upload } from "tus-js-client";
import { readApiError } from "../../../lib/api-error.ts";
import type { UploadSource } from "./upload-item.ts";
import type { BreakOff, Send } from "./upload-queue.ts";

/** Where files go: a filing, or the package of a course that several programmes share. */
export interface UploadPlace {
  readonly kind: "filings" | "course-packages";
  readonly id: string;
}

export const uploadEndpoint = ({ kind, id }: UploadPlace): string =>
  `/api/${kind}/${encodeURIComponent(id)}/uploads`;

const MIB = 1024 ** 2;
/** A proxy may hold a request back until it is whole, so what is lost at most is one piece. */
const CHUNK_BYTES = 16 * MIB;
/** Up to here a file goes with its announcement: one request instead of two, and little to send again. */
export const AT_ONCE_BYTES = 2 * MIB;
/** A campus line that drops is back within a minute or two; each piece that arrives begins the row anew. */
const RETRY_MS = [500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000];

/**
 * Sends one file after the tus protocol: a small one at once, another piece by piece. What was begun piece by piece
 * before a reload is found again by path, size and date of the file, and goes on at the byte where it stopped.
 */
export const sendTo =
  (place: UploadPlace, retryDelays: readonly number[] = RETRY_MS): Send =>
  (source, { signal, onProgress }) =>
    new Promise((resolve) => {
      const endpoint = uploadEndpoint(place);
      // A blob of our own (the examples) is not a `File`, and as good as one here.
      const upload: Upload = new Upload(source.body, {
        endpoint,
        chunkSize: CHUNK_BYTES,
        uploadDataDuringCreation: source.body.size <= AT_ONCE_BYTES,
        retryDelays: [...retryDelays],
        metadata: { path: source.path, kind: source.kind },
        fingerprint: async () => fingerprintOf(endpoint, source),
        removeFingerprintOnSuccess: true,
        onProgress,
        onShouldRetry: (error) => isPassing(error),
        onSuccess: () => resolve(ok(undefined)),
        onError: (error) => resolve(err(failureOf(error))),
      });
      signal.addEventListener("abort", () => {
        // A server that cannot be told forgets by itself after some days.
        upload.abort(signal.reason === ("cancel" satisfies BreakOff)).then(undefined, () => undefined);
        resolve(err(appError("server.unavailable")));
      });
      void upload.findPreviousUploads().then(([previous]) => {
        if (signal.aborted) return;
        if (previous) upload.resumeFromPreviousUpload(previous);
        upload.start();
      });
    });

/** The same file chosen again gives the same text. */
export function fingerprintOf(endpoint: string, { kind, path, body }: UploadSource): string {
  const changed = body instanceof File ? body.lastModified : 0;
  return ["goodstanding", endpoint, kind, path, body.size, changed].join("|");
}

/** No answer, or a fault that passes. A refusal of ours stays one, except that the store is out of reach for now. */
function isPassing(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  const { code } = failureOf(error);
  return (
    code === "storage.unavailable" || (code === "server.unavailable" && status !== 404 && status !== 413)
  );
}

const failureOf = (error: Error): AppError =>
  readApiError(error instanceof DetailedError ? parsed(error.originalResponse?.getBody() ?? "") : null);

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
