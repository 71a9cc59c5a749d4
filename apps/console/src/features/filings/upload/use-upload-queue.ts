import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { sendTo } from "./send-file.ts";
import type { UploadItem } from "./upload-item.ts";
import { createUploadQueue, type UploadQueue } from "./upload-queue.ts";

const lanes = 3;

/** One queue for as long as the filing's page is open; `onIdle` runs whenever it has emptied. */
export function useUploadQueue(
  filingId: string,
  onIdle: () => void,
): { readonly queue: UploadQueue; readonly items: readonly UploadItem[] } {
  const idle = useRef(onIdle);
  useEffect(() => {
    idle.current = onIdle;
  });
  const [queue] = useState(() =>
    createUploadQueue({ send: sendTo(filingId), lanes, onIdle: () => idle.current() }),
  );
  const items = useSyncExternalStore(queue.subscribe, queue.items);
  return { queue, items };
}
