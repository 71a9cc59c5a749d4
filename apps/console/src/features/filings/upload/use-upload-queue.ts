import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import { sendTo, type UploadPlace } from "./send-file.ts";
import { type UploadItem, uploadTotals } from "./upload-item.ts";
import { createUploadQueue, type UploadQueue } from "./upload-queue.ts";

const lanes = 3;

/** One queue for as long as the page is open; `onIdle` runs whenever it has emptied. */
export function useUploadQueue(
  id: string,
  onIdle: () => void,
  kind: UploadPlace["kind"] = "filings",
): { readonly queue: UploadQueue; readonly items: readonly UploadItem[]; readonly active: number } {
  const [queue] = useState(() => createUploadQueue({ send: sendTo({ kind, id }), lanes }));
  const items = useSyncExternalStore(queue.subscribe, queue.items);
  const { active } = uploadTotals(items);
  useOnIdle(active > 0, onIdle);
  return { queue, items, active };
}

function useOnIdle(isBusy: boolean, onIdle: () => void): void {
  const wasBusy = useRef(false);
  const tell = useEffectEvent(onIdle);
  useEffect(() => {
    if (wasBusy.current && !isBusy) tell();
    wasBusy.current = isBusy;
  }, [isBusy]);
}
