import { findFrozenLink } from "@goodstanding/database/queries/evidence-link";
import { findPackageBuild } from "@goodstanding/database/queries/package-build";
import { listReadingRequests } from "@goodstanding/database/queries/reading-request";
import type { ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { slotKey } from "@goodstanding/domain/filings/placement";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";
import { scopeOfRoom } from "@goodstanding/operations/reading-rooms/open-room";
import { readRoomStanding } from "@goodstanding/operations/reading-rooms/read-room-standing";
import { openSubmission } from "@goodstanding/operations/submissions/open-submission";
import type { ApiDeps } from "../context.ts";
import { previewType } from "../files/preview-type.ts";
import { requestRow } from "../presenters/request-row.ts";
import { unwrap } from "../trpc.ts";
import { roomPlaces } from "./room-places.ts";

/** What a reader sees: one frozen submission in the order of the numbered package, and what was asked for. */
export type RoomContents = Awaited<ReturnType<typeof roomContents>>;

export const roomContents = (deps: ApiDeps, room: ReadingRoomView) =>
  withScope(deps.database, scopeOfRoom(room), async (tx) => {
    const opened = unwrap(await openSubmission(tx, { filingId: room.filingId, number: room.number }));
    const { files, links } = opened.snapshot;
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
      files: files.map(({ path, size, placement }) => ({
        ...{ path, size, preview: previewType(path)?.kind ?? null },
        slotKey: placement && slotKey(placement),
      })),
      /** Every place of the checklist, with what was declared and noted there. */
      places: roomPlaces(opened),
      links: await linksOf(tx, room, links),
      /** Bytes of the numbered package, where it has been built. */
      packageSize: (await findPackageBuild(tx, room.submissionId))?.size ?? null,
      requests: (await listReadingRequests(tx, [room.id])).map(requestRow),
    };
  });

/** In the frozen order, by which a reader asks for a password; the password itself is never part of the page. */
const linksOf = async (tx: ScopedTransaction, { filingId }: ReadingRoomView, links: Snapshot["links"]) => {
  const rows = [];
  for (const { placement, url, note, expiresOn } of links) {
    const link = await findFrozenLink(tx, { filingId, placement, url });
    const hasPassword = link !== undefined && link.passwordSealed !== null;
    rows.push({
      url,
      remark: note,
      expiresOn,
      slotKey: slotKey(placement),
      band: placement.band,
      hasPassword,
    });
  }
  return rows;
};
