import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

export type StorageAddress = FolderAddress | S3Address;

export interface FolderAddress {
  readonly kind: "folder";
  readonly folder: string;
}

export interface S3Address {
  readonly kind: "s3";
  readonly endpoint: string;
  readonly bucket: string;
  /** Put before every key: empty, or with its `/` at the end. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `path`: the bucket stands in the path; `host`: it stands before the host, as some clouds require. */
  readonly style: "path" | "host";
}

/**
 * The store that `STORAGE_URL` names: a folder (a `file:` URL or an absolute path), or a bucket
 * `s3://KEY:SECRET@HOST:PORT/BUCKET/PREFIX?region=…&tls=off&style=host`. The error says what is allowed, and never
 * repeats a secret.
 */
export function parseStorageUrl(url: string): Result<StorageAddress, string> {
  if (isAbsolute(url)) return ok({ kind: "folder", folder: url });
  if (url.startsWith("s3:")) return parseS3(url);
  if (!url.startsWith("file:")) return err(`this is not supported: ${allowed}`);
  try {
    return ok({ kind: "folder", folder: fileURLToPath(url) });
  } catch {
    return err(`"${url}" names no folder of this machine: ${allowed}`);
  }
}

function parseS3(text: string): Result<S3Address, string> {
  if (!URL.canParse(text)) return err(`this is no URL: ${allowed}`);
  const url = new URL(text);
  const [bucket = "", ...prefix] = url.pathname.split("/").filter((part) => part !== "");
  const {
    tls = "on",
    style = "path",
    region = "us-east-1",
    ...others
  } = Object.fromEntries(url.searchParams);
  const missing = [
    ...(url.hostname === "" ? ["a host"] : []),
    ...(bucket === "" ? ["a bucket"] : []),
    ...(url.username === "" || url.password === "" ? ["an access key and its secret"] : []),
    ...(tls === "on" || tls === "off" ? [] : ["tls=on or tls=off"]),
    ...(style === "path" || style === "host" ? [] : ["style=path or style=host"]),
    ...Object.keys(others).map((name) => `no "${name}"`),
  ];
  if (missing.length > 0) return err(`an s3: URL takes ${missing.join(", ")}: ${allowed}`);
  return ok({
    kind: "s3",
    endpoint: `${tls === "on" ? "https" : "http"}://${url.host}`,
    bucket,
    prefix: prefix.map((part) => `${part}/`).join(""),
    region,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    style: style === "host" ? "host" : "path",
  });
}

const allowed =
  "use a folder on a local or mounted disk, as an absolute path (/var/lib/goodstanding/evidence) or a file: URL, or a bucket as s3://KEY:SECRET@HOST:PORT/BUCKET?region=REGION (key and secret percent-encoded; tls=off for plain HTTP inside one network; style=host where the bucket stands before the host).";
