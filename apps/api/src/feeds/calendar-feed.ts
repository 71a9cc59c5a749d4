import { writeIcs } from "@goodstanding/documents/ics/write-ics";
import { actorOf } from "@goodstanding/operations/actor-of";
import { openFeed } from "@goodstanding/operations/calendar/open-feed";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { ApiDeps } from "../context.ts";
import { readFeedDays } from "./read-feed-days.ts";

const request = z.object({
  file: z.string().regex(/\.ics$/),
  lang: z.enum(["zh", "en"]).catch("zh"),
});

/** Calendars look again this often by themselves at most; a date moves seldom. */
const REFRESH_HOURS = 6;

/**
 * `GET /api/calendar/<token>.ics`, in English with `?lang=en`: the dates that its person may see today, from the
 * beginning of this year or 90 days back, whichever is earlier. The token is the whole proof, so no cookie is read or
 * set, and a wrong one is answered like any address that is not there. Whoever holds no membership any more reads an
 * empty calendar, which clears what their subscription had.
 */
export function calendarFeed(app: FastifyInstance, deps: ApiDeps): void {
  app.get("/api/calendar/:file", async (incoming, reply) => {
    const asked = request.safeParse({ ...Object(incoming.params), ...Object(incoming.query) });
    const reader = asked.success ? await openFeed(deps, asked.data.file.slice(0, -".ics".length)) : null;
    if (!asked.success || !reader) return reply.callNotFound();
    const { institution } = reader;
    const { lang: language } = asked.data;
    const days = await readFeedDays(deps, actorOf(reader), { institution, language });
    const name =
      language === "zh" ? `认证常青 · ${institution.name}` : `Goodstanding · ${institution.nameEn}`;
    return reply
      .type("text/calendar; charset=utf-8")
      .header("cache-control", "private, no-cache")
      .header("content-disposition", 'inline; filename="goodstanding.ics"')
      .send(writeIcs({ name, refreshHours: REFRESH_HOURS, days }));
  });
}

/** The address that a calendar subscribes to. */
export const feedUrl = (publicUrl: string, token: string): string =>
  `${publicUrl.replace(/\/$/, "")}/api/calendar/${token}.ics`;

/** An address as a log may hold it: a feed's token opens the feed to everyone who reads it. */
export const withoutFeedToken = (url: string): string =>
  url.replace(/^(\/api\/calendar\/)[^?]+/, "$1[token]");
