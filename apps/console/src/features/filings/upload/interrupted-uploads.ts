import { type UploadPlace, uploadEndpoint } from "./send-file.ts";

/** How many files a reload or a closed window has kept from being sent to this place. */
export const interruptedUploads = (place: UploadPlace, store: Storage): number =>
  Number(store.getItem(keyOf(place)) ?? 0);

/** Says how many have still to be sent, for a window that opens after this one was closed. */
export function noteOpenUploads(place: UploadPlace, store: Storage, open: number): void {
  if (open === 0) store.removeItem(keyOf(place));
  else store.setItem(keyOf(place), String(open));
}

const keyOf = (place: UploadPlace): string => `goodstanding.open-uploads|${uploadEndpoint(place)}`;
