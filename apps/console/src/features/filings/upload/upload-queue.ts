import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { Result } from "@goodstanding/domain/kernel/result";
import type { UploadItem, UploadSource, UploadState } from "./upload-item.ts";

/** Why a flight is broken off: `pause` keeps what the server has, `cancel` gives it up. */
export type BreakOff = "pause" | "cancel";

export interface Flight {
  /** Aborted with a `BreakOff` as its reason. */
  readonly signal: AbortSignal;
  readonly onProgress: (sent: number) => void;
}

export type Send = (source: UploadSource, flight: Flight) => Promise<Result<unknown, AppError>>;

export interface UploadQueue {
  readonly add: (sources: readonly UploadSource[]) => void;
  readonly cancel: (id: number) => void;
  readonly cancelAll: () => void;
  readonly pauseAll: () => void;
  /** Goes on with what was paused, at the byte where it stopped. */
  readonly resumeAll: () => void;
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
    cancel: (id) => breakOff("cancel", ({ id: own, state }) => own === id && isOpen(state)),
    cancelAll: () => breakOff("cancel", ({ state }) => isOpen(state)),
    pauseAll: () => breakOff("pause", ({ state }) => state === "waiting" || state === "sending"),
    resumeAll: () => begin(({ state }) => state === "paused"),
    retry: (id) =>
      begin(({ id: own, state }) =>
        id === undefined ? state === "failed" : own === id && (state === "failed" || state === "cancelled"),
      ),
    clearSettled: () => set(items.filter(({ state }) => isOpen(state))),
    items: () => items,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function begin(chosen: (item: UploadItem) => boolean): void {
    set(items.map((item) => (chosen(item) ? { ...item, state: "waiting", failure: null } : item)));
    pump();
  }

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
    const onProgress = (sent: number) => {
      if (!flight.signal.aborted) patch(item.id, { sent: Math.min(sent, item.body.size) });
    };
    const outcome = await send(item, { signal: flight.signal, onProgress });
    if (flights.get(item.id) === flight) flights.delete(item.id);
    if (!flight.signal.aborted) {
      patch(
        item.id,
        outcome.ok ? { state: "done", sent: item.body.size } : { state: "failed", failure: outcome.error },
      );
    }
    pump();
  }

  /** All at once, so that no waiting file is begun between two that are broken off. */
  function breakOff(reason: BreakOff, chosen: (item: UploadItem) => boolean): void {
    const broken = items.filter(chosen);
    const ids = new Set(broken.map(({ id }) => id));
    for (const id of ids) {
      flights.get(id)?.abort(reason);
      flights.delete(id);
    }
    const change =
      reason === "cancel" ? ({ state: "cancelled", sent: 0 } as const) : ({ state: "paused" } as const);
    set(items.map((item) => (ids.has(item.id) ? { ...item, ...change } : item)));
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

const isOpen = (state: UploadState): boolean =>
  state === "waiting" || state === "sending" || state === "paused";
