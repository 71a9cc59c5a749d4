import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

/** The folder that `STORAGE_URL` names: a `file:` URL or an absolute path. The error says what is allowed. */
export function parseStorageUrl(url: string): Result<string, string> {
  if (isAbsolute(url)) return ok(url);
  if (!url.startsWith("file:")) return err(`"${url}" is not supported: ${allowed}`);
  try {
    return ok(fileURLToPath(url));
  } catch {
    return err(`"${url}" names no folder of this machine: ${allowed}`);
  }
}

const allowed =
  "use a folder on a local or mounted disk, as an absolute path (/var/lib/goodstanding/evidence) or a file: URL (file:///var/lib/goodstanding/evidence). S3 is not supported yet.";
