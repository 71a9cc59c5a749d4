import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { type ByteSource, handleSource, partOf } from "../byte-source.ts";

/** One file of our own naming that holds, one behind the other, what has to be read at random. */
export interface ScratchFile {
  readonly append: (chunks: AsyncIterable<Uint8Array>) => Promise<ByteSource>;
  /** Removes the file. */
  readonly close: () => Promise<void>;
}

/** Nothing is created before the first `append`; appends must not overlap in time. */
export function scratchFile(folder: string): ScratchFile {
  let opened: Promise<Opened> | undefined;
  let end = 0;
  return {
    append: async (chunks) => {
      opened ??= create(folder);
      const { handle } = await opened;
      const start = end;
      for await (const chunk of chunks) {
        await handle.writeFile(chunk);
        end += chunk.length;
      }
      return partOf(handleSource(handle, end), start, end - start);
    },
    close: async () => {
      if (opened) await remove(await opened);
    },
  };
}

interface Opened {
  readonly directory: string;
  readonly handle: FileHandle;
}

async function create(folder: string): Promise<Opened> {
  const directory = await mkdtemp(join(folder, "goodstanding-"));
  return { directory, handle: await open(join(directory, "content"), "wx+", 0o600) };
}

async function remove({ directory, handle }: Opened): Promise<void> {
  await handle.close();
  await rm(directory, { recursive: true, force: true });
}
