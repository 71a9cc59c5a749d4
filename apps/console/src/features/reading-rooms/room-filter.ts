import type { ApiOutputs } from "../../lib/api.ts";

export type RoomRow = ApiOutputs["readingRooms"]["overview"][number];
export const roomKinds = ["open", "asked", "filed", "over", "all"] as const;
export type RoomKind = (typeof roomKinds)[number];

const isKind: Readonly<Record<RoomKind, (room: RoomRow) => boolean>> = {
  open: ({ standing }) => standing === "open",
  asked: ({ openRequests }) => openRequests > 0,
  filed: ({ isFiled, standing }) => isFiled && standing === "open",
  over: ({ standing }) => standing !== "open",
  all: () => true,
};

/** Rooms of a kind in whose reader, programme or college every word is found, whatever its case. */
export function filterRooms(
  rooms: readonly RoomRow[],
  { kind, search }: { readonly kind: RoomKind; readonly search: string },
): readonly RoomRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rooms.filter((room) => {
    const { label, filing } = room;
    const text = [label, filing.programme, filing.period, filing.unit.zh, filing.unit.en]
      .join(" ")
      .toLowerCase();
    return isKind[kind](room) && words.every((word) => text.includes(word));
  });
}
