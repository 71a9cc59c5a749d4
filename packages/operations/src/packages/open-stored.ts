import { type OpenedFile, openedPath } from "@goodstanding/documents/package/opened-file";
import type { Storage } from "@goodstanding/storage/open-storage";

/** Content of the store, opened as a file of this machine until it is closed. */
export async function openStored(storage: Pick<Storage, "withLocal">, sha256: string): Promise<OpenedFile> {
  const opened = Promise.withResolvers<OpenedFile>();
  const closed = Promise.withResolvers<void>();
  const lent = storage.withLocal(sha256, async (path) => {
    const file = await openedPath(path);
    opened.resolve(file);
    await closed.promise;
    await file.close();
  });
  lent.catch(opened.reject);
  const file = await opened.promise;
  return {
    ...file,
    close: async () => {
      closed.resolve();
      await lent;
    },
  };
}
