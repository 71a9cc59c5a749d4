import type { ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { askForMore } from "@goodstanding/operations/reading-rooms/ask-for-more";
import { enterRoom, leaveRoom } from "@goodstanding/operations/reading-rooms/enter-room";
import { findAnswerFile } from "@goodstanding/operations/reading-rooms/find-answer-file";
import type { Reader } from "@goodstanding/operations/reading-rooms/note-access";
import { openRoom } from "@goodstanding/operations/reading-rooms/open-room";
import { readRoomLinkPassword } from "@goodstanding/operations/reading-rooms/read-room-link-password";
import { hashText } from "@goodstanding/storage/hash-text";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ApiDeps } from "../context.ts";
import { sendError } from "../files/send-error.ts";
import { sendEvidence } from "../files/send-evidence.ts";
import { goesOn } from "../files/send-stored.ts";
import { readingSessions, setReadingCookie } from "./reading-cookie.ts";
import { roomContents } from "./room-contents.ts";
import { sendRoomEvidence, sendRoomPackage } from "./send-room-evidence.ts";

const key = z.object({ token: z.string().max(100), password: z.string().max(200) });
const wanted = z.object({ path: z.string().min(1).max(2000), as: z.enum(["preview", "file"]) });
const wish = z.object({
  wish: z.string().max(4000),
  slotKey: z.string().max(300).nullable(),
  path: z.string().max(2000).nullable(),
});

const numbered = z.object({ at: z.coerce.number().int().min(0) });
const answered = z.object({ requestId: z.uuid() });

/**
 * Reading rooms, for readers without an account: `POST /api/reading/open` with link and password, `…/resume` after a
 * reload, and under `/api/reading/rooms/:room` the contents, the evidence, passwords of links and requests. A link that names nothing, a
 * room that is over and a wrong password cannot be told apart.
 */
export function readingRoom(app: FastifyInstance, deps: ApiDeps): void {
  app.addHook("onRequest", async (request, reply) => {
    if (/^\/(api\/)?reading(\/|\?|$)/.test(request.url))
      reply
        .header("x-robots-tag", "noindex, nofollow, noarchive")
        .header("cache-control", "private, no-store");
  });

  app.post("/api/reading/open", async (request, reply) => {
    const asked = key.safeParse(request.body);
    if (!asked.success) return sendError(reply, appError("reading.refused"));
    const opened = await openRoom(deps, asked.data, readerOf(request));
    if (!opened.ok) {
      const { seconds } = opened.error.params;
      if (seconds !== undefined) reply.header("retry-after", seconds);
      return sendError(reply, opened.error);
    }
    const { room, session } = opened.value;
    setReadingCookie(reply, deps.publicUrl, room.id, session);
    return reply.send(await roomContents(deps, room));
  });

  app.post("/api/reading/resume", async (request, reply) => {
    const asked = key.pick({ token: true }).safeParse(request.body);
    const tokenHash = asked.success ? hashText(asked.data.token) : null;
    for (const session of readingSessions(request).values()) {
      const room = await enterRoom(deps, session);
      if (room && room.tokenHash === tokenHash) return reply.send(await roomContents(deps, room));
    }
    return sendError(reply, appError("reading.session-required"));
  });

  app.get("/api/reading/rooms/:room", (request, reply) =>
    inRoom(deps, request, reply, async (room) => reply.send(await roomContents(deps, room))),
  );

  app.get("/api/reading/rooms/:room/evidence", (request, reply) =>
    inRoom(deps, request, reply, (room) => {
      const asked = wanted.safeParse(request.query);
      return asked.success
        ? sendRoomEvidence(deps, { request, reply, room, reader: readerOf(request) }, asked.data)
        : sendError(reply, appError("reading.file-not-found"));
    }),
  );

  app.get("/api/reading/rooms/:room/package", (request, reply) =>
    inRoom(deps, request, reply, (room) =>
      sendRoomPackage(deps, { request, reply, room, reader: readerOf(request) }),
    ),
  );

  app.post("/api/reading/rooms/:room/links/:at/password", (request, reply) =>
    inRoom(deps, request, reply, async (room) => {
      const asked = numbered.safeParse(request.params);
      if (!asked.success) return sendError(reply, appError("reading.link-not-found"));
      const told = await readRoomLinkPassword(deps, room, asked.data, readerOf(request));
      return told.ok ? reply.send(told.value) : sendError(reply, told.error);
    }),
  );

  app.get("/api/reading/rooms/:room/requests/:requestId/file", (request, reply) =>
    inRoom(deps, request, reply, async (room) => {
      const asked = answered.safeParse(request.params);
      if (!asked.success) return sendError(reply, appError("reading.file-not-found"));
      const which = { ...asked.data, isNoted: !goesOn(request) };
      const file = await findAnswerFile(deps, room, which, readerOf(request));
      if (!file.ok) return sendError(reply, file.error);
      const { name: path, ...content } = file.value;
      return sendEvidence(deps, request, reply, { path, ...content, as: "file" });
    }),
  );

  app.post("/api/reading/rooms/:room/requests", (request, reply) =>
    inRoom(deps, request, reply, async (room) => {
      const asked = wish.safeParse(request.body);
      if (!asked.success) return sendError(reply, appError("request.invalid", { detail: "wish" }));
      const stored = await askForMore(deps, room, asked.data, readerOf(request));
      return stored.ok ? reply.send(stored.value) : sendError(reply, stored.error);
    }),
  );

  app.post("/api/reading/rooms/:room/leave", (request, reply) =>
    inRoom(deps, request, reply, async (room, session) => {
      await leaveRoom(deps, session);
      setReadingCookie(reply, deps.publicUrl, room.id, null);
      return reply.send({});
    }),
  );
}

/** An address as a log may hold it: a link's token is half of what opens its room. */
export const withoutReadingToken = (url: string): string => url.replace(/^(\/reading\/)[^?/]+/, "$1[token]");

/** What the browser's session for this room opens, or the one answer for everything else. */
async function inRoom(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (room: ReadingRoomView, session: string) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { room: id } = z.object({ room: z.string() }).parse(request.params);
  const session = readingSessions(request).get(id);
  const room = session === undefined ? null : await enterRoom(deps, session);
  if (session === undefined || room?.id !== id) return sendError(reply, appError("reading.session-required"));
  return work(room, session);
}

const readerOf = ({ ip, headers }: FastifyRequest): Reader => ({
  address: ip,
  userAgent: headers["user-agent"] ?? null,
});
