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

export interface Wish {
  readonly wish: string;
  readonly path: string | null;
}

export const askForMore = (room: string, wish: Wish): Promise<unknown> =>
  post(`rooms/${room}/requests`, { ...wish, slotKey: null });

export const evidenceUrl = (room: string, path: string, as: "preview" | "file"): string =>
  `/api/reading/rooms/${room}/evidence?as=${as}&path=${encodeURIComponent(path)}`;

export const packageUrl = (room: string): string => `/api/reading/rooms/${room}/package`;
