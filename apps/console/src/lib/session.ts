import { createContext, use } from "react";
import type { ApiOutputs } from "./api.ts";

export type Session = ApiOutputs["session"]["current"];

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, for which institution, and what day it is there. Only inside the signed-in shell. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionContext above it");
  return session;
}
