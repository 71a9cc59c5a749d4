import { findPackageBuild } from "@goodstanding/database/queries/package-build";
import { listReadingRequests } from "@goodstanding/database/queries/reading-request";
import { listRoomFiles, type ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { withScope } from "@goodstanding/database/scope";
import { scopeOfRoom } from "@goodstanding/operations/reading-rooms/open-room";
import { readRoomStanding } from "@goodstanding/operations/reading-rooms/read-room-standing";
import { z } from "zod";
import type { ApiDeps } from "../context.ts";
import { requestRow } from "../presenters/request-row.ts";
import { previewType } from "./preview-type.ts";

/** What a reader sees: one frozen submission in the order of the numbered package, and what was asked for. */
export type RoomContents = Awaited<ReturnType<typeof roomContents>>;

export const roomContents = (deps: ApiDeps, room: ReadingRoomView) =>
  withScope(deps.database, scopeOfRoom(room), async (tx) => {
    const files = await listRoomFiles(tx, room.submissionId);
    const { until } = await readRoomStanding(deps, tx, room);
    return {
      id: room.id,
      label: room.label,
      until,
      school: { zh: room.institutionName, en: room.institutionNameEn },
      programme: room.programmeName,
      ...{ rule: room.rule, period: room.period, number: room.number, snapshotHash: room.snapshotHash },
      submittedAt: room.submittedAt.toISOString(),
      /** Written over what is shown. */
      readAt: deps.clock.now().toISOString(),
      timeZone: room.timeZone,
      files: files.map(({ path, size }) => ({ path, size, preview: previewType(path)?.kind ?? null })),
      links: linksIn(room.document),
      /** Bytes of the numbered package, where it has been built. */
      packageSize: (await findPackageBuild(tx, room.submissionId))?.size ?? null,
      requests: (await listReadingRequests(tx, [room.id])).map(requestRow),
    };
  });

const frozen = z.object({
  links: z.array(z.object({ url: z.url({ protocol: /^https?$/ }), note: z.string().nullish() })),
});

/** Before version 2 a submission held no links. */
function linksIn(
  document: string | null,
): readonly { readonly url: string; readonly remark: string | null }[] {
  if (document === null) return [];
  return frozen.parse(JSON.parse(document)).links.map(({ url, note }) => ({ url, remark: note ?? null }));
}
