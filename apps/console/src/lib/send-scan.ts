import { readApiError } from "./api-error.ts";

/** Sends a scan to an address that keeps scans; gives the hash by which it is registered. Rejects as the server refuses. */
export async function sendScan(address: string, scan: File): Promise<string> {
  const answer = await fetch(`${address}?${new URLSearchParams({ name: scan.name })}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: scan,
  });
  // What is no JSON comes from something between here and the server, and reads as the server being away.
  const said: unknown = await answer.json().catch(() => null);
  if (answer.ok && isStored(said)) return said.sha256;
  throw Object.assign(new Error("The scan was not taken"), { error: readApiError(said) });
}

const isStored = (said: unknown): said is { readonly sha256: string } =>
  typeof said === "object" && said !== null && "sha256" in said && typeof said.sha256 === "string";
