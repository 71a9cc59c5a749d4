import type { RoomContents } from "../../lib/api.ts";

/** Asks the server of reading rooms; a refusal is thrown as the body that says why. */
async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(`/api/reading/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  // An answer without a body that can be read, as of a proxy, tells by its status alone.
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw answer;
  // The one server that this page comes from; its own types say what it answers.
  return answer as T;
}

export const openRoom = (token: string, password: string): Promise<RoomContents> =>
  post("open", { token, password });

/** The room that this browser has open already; refused where it has none. */
export const resumeRoom = (token: string): Promise<RoomContents> => post("resume", { token });

export const leaveRoom = (room: string): Promise<unknown> => post(`rooms/${room}/leave`, {});

/** Told when somebody wants to see it, and noted in the room's log; `at` is the link's place in the room's list. */
export const linkPassword = (room: string, at: number): Promise<{ readonly password: string }> =>
  post(`rooms/${room}/links/${at}/password`, {});

export interface Wish {
  readonly wish: string;
  /** Of the file that it is about. */
  readonly path: string | null;
  /** Of the place in the checklist that it is about. */
  readonly slotKey: string | null;
}

export const askForMore = (room: string, wish: Wish): Promise<unknown> =>
  post(`rooms/${room}/requests`, wish);

export const evidenceUrl = (room: string, path: string, as: "preview" | "file"): string =>
  `/api/reading/rooms/${room}/evidence?as=${as}&path=${encodeURIComponent(path)}`;

export const answerFileUrl = (room: string, request: string): string =>
  `/api/reading/rooms/${room}/requests/${request}/file`;

export const packageUrl = (room: string): string => `/api/reading/rooms/${room}/package`;
