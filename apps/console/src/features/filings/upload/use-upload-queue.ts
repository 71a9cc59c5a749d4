import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import { atMostEvery } from "./at-most-every.ts";
import { noteOpenUploads } from "./interrupted-uploads.ts";
import { sendTo, type UploadPlace } from "./send-file.ts";
import { type UploadItem, uploadTotals } from "./upload-item.ts";
import { createUploadQueue, type UploadQueue } from "./upload-queue.ts";

const lanes = 3;
/** Many small files change the queue some hundred times a second, and each drawing of a filing takes its time. */
const drawnEveryMs = 300;

/** One queue for as long as the page is open; `onIdle` runs whenever it has emptied. */
export function useUploadQueue(
  id: string,
  onIdle: () => void,
  kind: UploadPlace["kind"] = "filings",
): { readonly queue: UploadQueue; readonly items: readonly UploadItem[]; readonly active: number } {
  const [{ queue, subscribe }] = useState(() => openQueue({ kind, id }));
  const items = useSyncExternalStore(subscribe, queue.items);
  const { active } = uploadTotals(items);
  useOnIdle(active > 0, onIdle);
  return { queue, items, active };
}

function openQueue(place: UploadPlace) {
  const queue = createUploadQueue({ send: sendTo(place), lanes });
  const subscribe = (listener: () => void) => queue.subscribe(atMostEvery(drawnEveryMs, listener));
  subscribe(() => {
    const { active, paused } = uploadTotals(queue.items());
    noteOpenUploads(place, localStorage, active + paused);
  });
  return { queue, subscribe };
}

function useOnIdle(isBusy: boolean, onIdle: () => void): void {
  const wasBusy = useRef(false);
  const tell = useEffectEvent(onIdle);
  useEffect(() => {
    if (wasBusy.current && !isBusy) tell();
    wasBusy.current = isBusy;
  }, [isBusy]);
}
