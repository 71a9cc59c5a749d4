import { argon2, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/**
 * A password that can be told over the phone: eight syllables of a consonant and a vowel that nobody mishears, such
 * as `bako-tife-musi-rona`; 49 bits.
 */
export function newRoomPassword(): string {
  const syllables = Array.from({ length: 8 }, () => `${pick(consonants)}${pick(vowels)}`);
  return (syllables.join("").match(/.{4}/g) ?? []).join("-");
}

/** As people type it back: without case, spaces and hyphens, full-width letters as the others. */
const typedPassword = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, "");

/** Argon2id with OWASP's parameters, as one text of parameters, salt and hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return `${PREFIX}$${salt.toString("base64url")}$${(await derive(password, salt)).toString("base64url")}`;
}

/** `stored` `null`: there is nothing to compare with, and it takes as long all the same. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [salt = "", hash = ""] = stored?.startsWith(`${PREFIX}$`)
    ? stored.slice(PREFIX.length + 1).split("$")
    : [];
  const [nonce, known] = [Buffer.from(salt, "base64url"), Buffer.from(hash, "base64url")];
  const isWhole = nonce.length === SALT_BYTES && known.length === HASH_BYTES;
  const derived = await derive(password, isWhole ? nonce : randomBytes(SALT_BYTES));
  return isWhole && timingSafeEqual(known, derived);
}

const consonants = "bdfghjkmnprstz";
const vowels = "aeiou";
const pick = (letters: string): string => letters.charAt(randomInt(letters.length));

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** 19 MiB, twice over, on one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const PREFIX = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
const argon2Async = promisify(argon2);

const derive = async (password: string, nonce: Buffer): Promise<Buffer> =>
  Buffer.from(
    await argon2Async("argon2id", {
      message: typedPassword(password),
      nonce,
      tagLength: HASH_BYTES,
      ...cost,
    }),
  );
