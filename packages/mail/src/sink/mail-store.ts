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

/** A running number, so that names sort in the order of arrival. */
const idForm = /^\d{8}$/;

export async function openMailStore(dir: string): Promise<MailStore> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const ids = async (): Promise<readonly string[]> => {
    const names = (await readdir(dir))
      .filter((name) => name.endsWith(".eml"))
      .map((name) => name.slice(0, -4));
    return names
      .filter((name) => idForm.test(name))
      .sort()
      .reverse();
  };
  let last = Number((await ids())[0] ?? 0);
  return {
    keep: async (mail) => {
      last += 1;
      const path = join(dir, String(last).padStart(8, "0"));
      await writeWhole(path, Buffer.concat([envelopeLines(mail), mail.raw]));
    },
    ids,
    read: async (id) => (idForm.test(id) ? readOrNull(join(dir, `${id}.eml`)) : null),
  };
}

/** What a mail server writes on top of a mail that it delivers. */
function envelopeLines({ from, to }: TakenMail): Buffer {
  const lines = [`Return-Path: <${from}>`, ...to.map((recipient) => `Delivered-To: ${recipient}`)];
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(""));
}

/** A mail that was answered with 250 is whole on the disk, whatever happens next. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const file = await open(`${path}.part`, "w", 0o600);
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
