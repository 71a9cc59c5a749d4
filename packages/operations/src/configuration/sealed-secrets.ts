import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

/**
 * Secrets at rest: AES-256-GCM under a key derived from `SECRET_KEY`, bound to the row that they lie in. It lives here
 * because its one input is the environment; whoever seals receives it ready made from `main.ts`.
 */
export interface SealedSecrets {
  /** `place`: the row, as `evidence_link/<id>`; the text opens there and nowhere else. */
  seal(text: string, place: string): string;
  /** `unknown-key`: sealed under a key that is not listed any more; `damaged`: altered, or of another row. */
  open(sealed: string, place: string): Result<string, "unknown-key" | "damaged">;
}

/**
 * `secretKey` seals and opens; the old keys only open, so that a key is rotated by listing the one before. Keys in
 * base64. A value reads `v1.<key id>.<nonce>.<ciphertext and tag>`.
 */
export function openSealedSecrets(secretKey: string, oldKeys: readonly string[] = []): SealedSecrets {
  const current = keyOf(secretKey);
  const keys = new Map([...oldKeys.map(keyOf), current].map((key) => [key.id, key.bytes]));
  return {
    seal: (text, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, current.bytes, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return [VERSION, current.id, nonce.toString("base64url"), sealed.toString("base64url")].join(".");
    },
    open: (sealed, place) => {
      const [version, keyId = "", nonce = "", content = ""] = sealed.split(".");
      if (version !== VERSION) return err("damaged");
      const key = keys.get(keyId);
      if (!key) return err("unknown-key");
      return decipher(key, Buffer.from(nonce, "base64url"), Buffer.from(content, "base64url"), place);
    },
  };
}

const ALGORITHM = "aes-256-gcm";
const VERSION = "v1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function decipher(key: Buffer, nonce: Buffer, content: Buffer, place: string): Result<string, "damaged"> {
  if (nonce.length !== NONCE_BYTES || content.length < TAG_BYTES) return err("damaged");
  const end = content.length - TAG_BYTES;
  const opening = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(content.subarray(end));
  const text = opening.update(content.subarray(0, end));
  try {
    return ok(Buffer.concat([text, opening.final()]).toString("utf8"));
  } catch {
    // The tag does not fit: nothing else is thrown here.
    return err("damaged");
  }
}

/** `SECRET_KEY` signs sessions as well, so what encrypts is derived from it; the id says which key without telling it. */
function keyOf(secretKey: string): { readonly id: string; readonly bytes: Buffer } {
  const bytes = Buffer.from(
    hkdfSync("sha256", Buffer.from(secretKey, "base64"), "", "goodstanding sealed secrets", 32),
  );
  return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 8), bytes };
}
