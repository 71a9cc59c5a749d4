import type { UploadTarget } from "@goodstanding/database/queries/upload";
import { type CoursePackageId, type FilingId, parseId } from "@goodstanding/domain/kernel/ids";
import type { AnnouncedUpload } from "@goodstanding/operations/uploads/begin-upload";
import { Metadata } from "@tus/server";
import type { FastifyRequest } from "fastify";
import { z } from "zod";

const headers = z.object({
  "upload-length": z.string().regex(/^\d{1,15}$/),
  "upload-metadata": z.string(),
});
const metadata = z.object({ path: z.string().min(1), kind: z.enum(["file", "archive"]).default("file") });

/** What a creation of the tus protocol announces: its length, and `path` and `kind` as metadata; `null` where one is missing. */
export function announcedUpload(request: FastifyRequest, target: UploadTarget): AnnouncedUpload | null {
  const told = headers.safeParse(request.headers);
  if (!told.success) return null;
  const values = metadata.safeParse(readMetadata(told.data["upload-metadata"]));
  if (!values.success) return null;
  return { target, ...values.data, size: Number(told.data["upload-length"]) };
}

/** Values are base64; one that is not makes the whole unreadable. */
function readMetadata(header: string): unknown {
  try {
    return Metadata.parse(header);
  } catch {
    return null;
  }
}

export const uploadTargetOf = (kind: "filings" | "course-packages", id: string): UploadTarget | null => {
  if (kind === "filings") {
    const filingId = parseId<FilingId>(id);
    return filingId === null ? null : { filingId, packageId: null };
  }
  const packageId = parseId<CoursePackageId>(id);
  return packageId === null ? null : { filingId: null, packageId };
};
