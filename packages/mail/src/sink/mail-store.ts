import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { TakenMail } from "./smtp-sink.ts";

/** Mails as files in one folder, one `.eml` each, which any mail program opens. */
export interface MailStore {
  readonly keep: (mail: TakenMail) => Promise<void>;
  /** Newest first. */
  readonly ids: () => Promise<readonly string[]>;
  /** `null` where there is no such mail. */
  readonly read: (id: string) => Promise<Buffer | null>;
}

const idForm = /^\d{17}-\d{6}-[0-9a-f]{8}$/;

export async function openMailStore(dir: string): Promise<MailStore> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  let count = 0;
  return {
    keep: async (mail) => {
      count = (count + 1) % 1_000_000;
      const now = new Date();
      const stamp = now.toISOString().replace(/\D/g, "");
      const id = `${stamp}-${String(count).padStart(6, "0")}-${randomUUID().slice(0, 8)}`;
      await writeWhole(join(dir, id), Buffer.concat([envelopeLines(mail, now), mail.raw]));
    },
    ids: async () => {
      const names = await readdir(dir);
      return names
        .filter((name) => name.endsWith(".eml") && idForm.test(name.slice(0, -4)))
        .map((name) => name.slice(0, -4))
        .sort()
        .reverse();
    },
    read: async (id) => (idForm.test(id) ? readOrNull(join(dir, `${id}.eml`)) : null),
  };
}

/** What a mail server writes on top of a mail that it delivers. */
function envelopeLines({ from, to }: TakenMail, now: Date): Buffer {
  const lines = [
    `Return-Path: <${from}>`,
    ...to.map((recipient) => `Delivered-To: ${recipient}`),
    `Received: by sink; ${now.toUTCString()}`,
  ];
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(""));
}

/** A mail that was answered with 250 is whole on the disk, whatever happens next. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const file = await open(`${path}.part`, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, `${path}.eml`);
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
