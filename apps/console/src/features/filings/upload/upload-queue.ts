import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { Result } from "@goodstanding/domain/kernel/result";
import type { UploadItem, UploadSource, UploadState } from "./upload-item.ts";

export type Send = (
  source: UploadSource,
  options: { readonly signal: AbortSignal; readonly onProgress: (sent: number) => void },
) => Promise<Result<unknown, AppError>>;

export interface UploadQueue {
  readonly add: (sources: readonly UploadSource[]) => void;
  readonly cancel: (id: number) => void;
  readonly cancelAll: () => void;
  /** Sends again what failed or was called off; without an id, everything that failed. */
  readonly retry: (id?: number) => void;
  readonly clearSettled: () => void;
  readonly items: () => readonly UploadItem[];
  readonly subscribe: (listener: () => void) => () => void;
}

interface UploadQueueDeps {
  readonly send: Send;
  /** How many go at once. */
  readonly lanes: number;
}

/** Sends files side by side; one that fails or is called off holds up no other. */
export function createUploadQueue({ send, lanes }: UploadQueueDeps): UploadQueue {
  let items: readonly UploadItem[] = [];
  let nextId = 1;
  const flights = new Map<number, AbortController>();
  const listeners = new Set<() => void>();

  return {
    add: (sources) => {
      set([...items, ...sources.map((source) => ({ ...source, ...fresh, id: nextId++ }))]);
      pump();
    },
    cancel,
    cancelAll: () => {
      for (const { id, state } of items) if (isActive(state)) cancel(id);
    },
    retry: (id) => {
      const again = ({ id: own, state }: UploadItem) =>
        id === undefined ? state === "failed" : own === id && (state === "failed" || state === "cancelled");
      set(items.map((item) => (again(item) ? { ...item, ...fresh } : item)));
      pump();
    },
    clearSettled: () => set(items.filter(({ state }) => isActive(state))),
    items: () => items,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function pump(): void {
    for (const item of items) {
      if (flights.size >= lanes) return;
      if (item.state === "waiting") void fly(item);
    }
  }

  async function fly(item: UploadItem): Promise<void> {
    const flight = new AbortController();
    flights.set(item.id, flight);
    patch(item.id, { state: "sending" });
    const onProgress = (sent: number) => patch(item.id, { sent: Math.min(sent, item.body.size) });
    const outcome = await send(item, { signal: flight.signal, onProgress });
    if (flights.get(item.id) === flight) flights.delete(item.id);
    if (!flight.signal.aborted) {
      patch(
        item.id,
        outcome.ok
          ? { state: "done", sent: item.body.size }
          : { state: "failed", sent: 0, failure: outcome.error },
      );
    }
    pump();
  }

  function cancel(id: number): void {
    if (!items.some((item) => item.id === id && isActive(item.state))) return;
    flights.get(id)?.abort();
    flights.delete(id);
    patch(id, { state: "cancelled", sent: 0 });
    pump();
  }

  function patch(id: number, change: Partial<UploadItem>): void {
    set(items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }

  function set(next: readonly UploadItem[]): void {
    items = next;
    for (const listener of listeners) listener();
  }
}

const fresh = { state: "waiting", sent: 0, failure: null } as const;

const isActive = (state: UploadState): boolean => state === "waiting" || state === "sending";
