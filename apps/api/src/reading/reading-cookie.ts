import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { SESSION_HOURS } from "@goodstanding/operations/reading-rooms/open-room";
import type { FastifyReply, FastifyRequest } from "fastify";

const PREFIX = "goodstanding-reading-";

/** One cookie a room: it goes to the readers' addresses alone, no script reads it, and no other site sends it. */
export const setReadingCookie = (
  reply: FastifyReply,
  publicUrl: string,
  room: ReadingRoomId,
  session: string | null,
): void => {
  const age = session === null ? 0 : SESSION_HOURS * 60 * 60;
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  reply.header(
    "set-cookie",
    `${PREFIX}${room}=${session ?? ""}; Path=/api/reading; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`,
  );
};

/** The sessions that a browser sends along, by the room that each says it is for. */
export function readingSessions({ headers: { cookie = "" } }: FastifyRequest): ReadonlyMap<string, string> {
  const pairs = cookie.split(";").map((pair) => pair.trim().split("="));
  return new Map(
    pairs.flatMap(([name = "", value = ""]) =>
      name.startsWith(PREFIX) && value !== "" ? [[name.slice(PREFIX.length), value] as const] : [],
    ),
  );
}
