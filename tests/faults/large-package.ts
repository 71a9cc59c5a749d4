import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { OpenedFile } from "@goodstanding/documents/package/opened-file";
import { packZip } from "@goodstanding/documents/package/pack-zip";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { apiAfter } from "../support/api-after.ts";
import { testDataFolder } from "../support/data-folder.ts";
import { eventually } from "../support/eventually.ts";
import { type Installation, startInstallation } from "../support/installation.ts";
import { beginUpload, receivedOf, sendArchive, sendBytes } from "../support/send-archive.ts";
import { type SignedIn, signIn } from "../support/sign-in.ts";
import { confirmProposals, sendToSchool } from "../support/sort-filing.ts";

const MIB = 1024 ** 2;

/** What either process may hold resident, however large a package is. */
export const mostMib = 300;

export interface LargeSize {
  readonly files: number;
  readonly fileMib: number;
  /** How often the API is killed while bytes come. */
  readonly kills: number;
}

export interface LargeFigures {
  readonly mebibytes: number;
  readonly files: number;
  readonly kills: number;
  /** Of the numbered package as it was downloaded. */
  readonly packageMebibytes: number;
  /** From the first byte sent to the last one downloaded. */
  readonly seconds: number;
  /** The most that each held resident since it began, of all that were started; in MiB. */
  readonly api: number;
  readonly worker: number;
}

/**
 * Takes a package of that size through an installation of its own: sends it as one archive, kills the API on the way and
 * goes on where it stopped, waits until the worker has taken it apart, hands it in with what else the filing needs, has
 * the numbered package built and downloads it. Says how much memory each process held at most.
 */
export async function largePackage({ files, fileMib, kills }: LargeSize): Promise<LargeFigures> {
  await using folder = await testDataFolder();
  const zip = join(folder.path, "large.zip");
  await writeLargeZip(zip, files, fileMib);
  await using installation = await startInstallation({ dataDir: folder.path });
  const secretary = await signIn(installation.url, folder.path, "mechanical-secretary");
  const filings = await secretary.api.filings.list.query();
  const filing = filings.find(({ programme, period }) => programme.code === "080202" && period === "2026");
  const id = filing?.id ?? "";
  const begunAt = performance.now();
  const peaks = { api: 0, worker: 0 };
  const look = async () => {
    const { api, worker } = await installation.services();
    peaks.api = Math.max(peaks.api, await peakMib(api));
    peaks.worker = Math.max(peaks.worker, await peakMib(worker));
  };
  const location = await beginUpload(secretary, id, "large.zip", (await stat(zip)).size);
  await sendInterrupted({ installation, secretary, zip, location, kills, look });
  await eventually(
    "the archive is taken apart",
    async () => {
      await look();
      const page = await secretary.api.filings.get.query({ id });
      const refused = page.arrivals.find(({ problem }) => problem !== null);
      if (refused) throw new Error(JSON.stringify(refused.problem));
      return page.arrivals.length === 0 && page.files.length === files;
    },
    { withinMs: 600_000 },
  );
  const packageBytes = await handInAndDownload({ folder: folder.path, installation, secretary, id, look });
  await look();
  return {
    ...{ mebibytes: files * fileMib, files, kills, packageMebibytes: packageBytes / MIB },
    ...{ seconds: (performance.now() - begunAt) / 1000, ...peaks },
  };
}

interface HandingIn extends Pick<Sending, "installation" | "secretary" | "look"> {
  /** Of the installation's data. */
  readonly folder: string;
  readonly id: string;
}

/** The bytes of the numbered package, which are those that its build tells and its hash names. */
async function handInAndDownload({ folder, installation, secretary, id, look }: HandingIn): Promise<number> {
  const dean = await signIn(installation.url, folder, "mechanical-dean");
  const detail = await secretary.api.filings.get.query({ id });
  const part = detail.parts.find(({ kind }) => kind === "materials");
  const slot = part?.slots[0];
  if (!part || !slot) throw new Error("The checklist has no place for films");
  const placement = { part: part.id, slot: slot.id, course: null, band: null };
  const films = detail.files.map(({ id: fileId }) => ({ fileId, placement }));
  await secretary.api.filings.placeFiles.mutate({ id, files: films });
  await sendArchive(secretary, id, "complete.zip", await readFile(join(folder, "demo", "complete.zip")));
  await confirmProposals(secretary, id);
  const { snapshotHash } = await sendToSchool(secretary, dean, id);
  await look();
  const submissionOf = async () => {
    const { submissions } = await dean.api.filings.get.query({ id });
    const found = submissions.find((each) => each.snapshotHash === snapshotHash);
    if (!found) throw new Error("The submission is gone");
    return found;
  };
  await dean.api.packages.build.mutate({ submissionId: (await submissionOf()).id });
  const built = await eventually(
    "the package is built",
    async () => {
      await look();
      const build = (await submissionOf()).package;
      if (build?.state === "failed") throw new Error("The package was not built");
      return build?.state === "ready" ? build : null;
    },
    { withinMs: 900_000 },
  );
  const answer = await dean.fetch(`/api/submissions/${(await submissionOf()).id}/package`);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (hash.digest("hex") !== built.sha256 || bytes !== built.size)
    throw new Error(`The package came with ${bytes} bytes and another hash than it was built with`);
  return bytes;
}

/** Noise, stored as it is: an archive of scans and films. */
async function writeLargeZip(path: string, files: number, fileMib: number): Promise<void> {
  const entries = Array.from({ length: files }, (_, at) => ({
    path: `录像/${at}.mp4`,
    size: fileMib * MIB,
    open: async () => noisyFile(at, fileMib * MIB),
  }));
  await pipeline(packZip(entries, { date: localDate("2026-10-21") }), createWriteStream(path));
}

const noise = randomBytes(MIB);

/** No two files alike, so that each has to be stored; the same bytes at the same place however often they are read. */
const noisyFile = (seed: number, size: number): OpenedFile => ({
  size,
  readInto: async (buffer, position) => {
    const from = position % MIB;
    const count = Math.max(0, Math.min(buffer.length, MIB - from, size - position));
    const part = Buffer.from(noise.subarray(from, from + count));
    if (from === 0 && count >= 8) part.writeDoubleLE(seed * 1e9 + position);
    buffer.set(part);
    return count;
  },
  close: async () => undefined,
});

interface Sending {
  readonly installation: Installation;
  readonly secretary: SignedIn;
  readonly zip: string;
  readonly location: string;
  readonly kills: number;
  readonly look: () => Promise<void>;
}

async function sendInterrupted(sending: Sending): Promise<void> {
  for (let kill = 0; kill < sending.kills; kill++) await sendUntilKilled(sending);
  const { secretary, zip, location, look } = sending;
  const offset = await receivedOf(secretary, location);
  const rest = Readable.toWeb(createReadStream(zip, { start: offset, highWaterMark: MIB }));
  const { status } = await sendBytes(secretary, location, rest as ReadableStream<Uint8Array>, offset);
  if (status !== 204) throw new Error(`The last piece was answered with ${status}`);
  await look();
}

/** Sends half of the rest and a little more, holds back what is left until the API is dead, and waits for another. */
async function sendUntilKilled({ installation, secretary, zip, location, look }: Sending): Promise<void> {
  const { size } = await stat(zip);
  const offset = await receivedOf(secretary, location);
  const half = offset + Math.floor((size - offset) / 2);
  if (half + ON_THE_WAY >= size) throw new Error("Too little is left to kill the API in the middle of it");
  const killed = Promise.withResolvers<void>();
  const body = Readable.toWeb(Readable.from(bytesUntil(killed.promise, zip, offset, half + ON_THE_WAY)));
  const sent = sendBytes(secretary, location, body as ReadableStream<Uint8Array>, offset).then(
    ({ status }) => `answered with ${status}`,
    () => "broken off",
  );
  await eventually(
    "half of the rest has come",
    async () => (await arrivedBytes(installation, location)) >= half,
    {
      withinMs: 120_000,
    },
  );
  await look();
  const { api } = await installation.services();
  process.kill(api, "SIGKILL");
  const outcome = await sent;
  killed.resolve();
  if (outcome !== "broken off") throw new Error(`The upload met no kill: it was ${outcome}`);
  await apiAfter(installation, api);
}

/** What sockets on both sides may hold of it that has not reached the disk. */
const ON_THE_WAY = 16 * MIB;

/** An upload that is under way for as long as nobody kills its receiver. */
async function* bytesUntil(
  killed: Promise<void>,
  zip: string,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  yield* createReadStream(zip, { start, end: end - 1, highWaterMark: MIB });
  await killed;
}

/** 0 where it lies there no longer. */
async function arrivedBytes({ dataDir }: Installation, location: string): Promise<number> {
  const path = join(dataDir, "uploads", location.split("/").at(-1) ?? "");
  return (await stat(path).catch(() => null))?.size ?? 0;
}

/** The kernel's own high-water mark of resident memory; 0 for a process that is gone. */
async function peakMib(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

export const largeLine = (figures: LargeFigures): string => {
  const { mebibytes, files, kills, packageMebibytes, seconds, api, worker } = figures;
  const sent = `${mebibytes} MiB in ${files} files, API killed ${kills} times`;
  const came = `package of ${Math.round(packageMebibytes)} MiB downloaded after ${Math.round(seconds)} s`;
  return `${sent}, ${came}: API at most ${Math.round(api)} MiB resident, worker ${Math.round(worker)} MiB`;
};

if (import.meta.main) {
  const figures = await largePackage({ files: 16, fileMib: 250, kills: 3 });
  process.stdout.write(`${largeLine(figures)}\n`);
  if (Math.max(figures.api, figures.worker) >= mostMib) process.exitCode = 1;
}
