import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as they stand in a feed's address; nobody can guess it, and only its hash is kept. */
export const newFeedToken = (): string => randomBytes(32).toString("base64url");

/** SHA-256 in hexadecimal: enough for a token that long, and the same each time, so that it can be looked up. */
export const hashOfFeedToken = (token: string): string => createHash("sha256").update(token).digest("hex");
