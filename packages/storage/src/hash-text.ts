import { createHash } from "node:crypto";

/** SHA-256 of the UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export const hashText = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
